"""How hypothesis searches: the same examples each time in CI, others on each run at a desk."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code; what must be fast is measured where it is promised.
_QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much]
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=60, suppress_health_check=_QUIET)
settings.register_profile("desk", deadline=None, max_examples=50, suppress_health_check=_QUIET)
settings.load_profile("ci" if "CI" in os.environ else "desk")
# For the promises on which all else rests.
MANY = settings(max_examples=150)
