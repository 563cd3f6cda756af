"""The line for the book of receipts with which a paper is booked once it has gone out."""

from __future__ import annotations

from datetime import date

from thidua.source.yaml_lines import in_quotes


def booking(today: date, **keys: str) -> tuple[str, ...]:
    """A note that offers the line, with the keys that are not empty; whoever books it corrects day and number."""
    said = {name: value for name, value in keys.items() if value}
    # Only an office's own words may hold a comma or a colon; all else is an id, a period or a word of ours.
    if "to" in said:
        said["to"] = f'"{in_quotes(said["to"])}"'
    pairs = [f"{name}: {value}" for name, value in said.items()]
    pairs.insert(1, f"date: {today.isoformat()}")
    line = f"- {{{', '.join(pairs)}}}"
    return (
        f"Khi văn thư đã phát hành, ghi vào receipts/{today.year}.yml (sửa ngày, thêm number là số văn bản):\n{line}",
    )
