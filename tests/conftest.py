"""Fails a run in which a test did not run, or was expected to fail; and holds the sites that many tests look at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import tests.profiles  # noqa: F401 - tells hypothesis how to search
from tests.site import Site, empty, sample

# Deselected tests are not here: leaving a group out is said on the command line, a skip is not.
UNPROVEN = ("skipped", "xfailed", "xpassed")


def unproven(config: pytest.Config) -> int:
    """How many tests ended without a verdict; 0 in a worker of pytest-xdist, whose controller counts."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return sum(len(reporter.stats.get(outcome, ())) for outcome in UNPROVEN) if reporter else 0


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.exitstatus == pytest.ExitCode.OK and unproven(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if count := unproven(config):
        terminalreporter.write_line(
            f"FAILED: {count} test(s) skipped or expected to fail. Every selected test must run"
            " and pass: install what is missing (scripts/system-deps), or mend the test.",
            red=True,
        )


@pytest.fixture(scope="session")
def served_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample column with the pieces that strain it, built and served once; tests only look at it."""
    with sample(tmp_path_factory.mktemp("sample")) as site:
        yield site


@pytest.fixture(scope="session")
def served_empty_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A column in which nothing stands yet, built and served once."""
    with empty(tmp_path_factory.mktemp("empty")) as site:
        yield site
