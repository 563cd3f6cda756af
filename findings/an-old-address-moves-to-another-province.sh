#!/usr/bin/env bash
# vietnamadminunits answers an address of before July 2025 with a ward of another place, even of another province, and an address of today with no ward.
# Run: bash findings/an-old-address-moves-to-another-province.sh — installs the pinned packages into a temporary folder; ends with 1 where the behaviour changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check vietnamadminunits==1.0.4
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version

from vietnamadminunits import convert_address, parse_address

# Tân Châu lay in An Giang: the answer is a ward in Vĩnh Long, and the rest of the commune's name became a street.
old = parse_address("Xã Tân Hội, Thị xã Tân Châu")
# The converter to the map of today drops the ward of an address that is of today already.
new = convert_address("Phường Long Khánh, Thành phố Đồng Nai")
print("vietnamadminunits", version("vietnamadminunits"), (old.ward, old.province, old.street), (new.ward, new.province))
assert (old.ward, old.province, old.street) == ("Phường An Hội", "Tỉnh Vĩnh Long", "Xã T")
assert (new.ward or "", new.province) == ("", "Tỉnh Đồng Nai")
PYTHON
