"""`thidua/quota`: says in one line who has fallen short. A shortfall never stops a build, not even a strict one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin, get_plugin_logger

from thidua.hosts.mkdocs.fields import NoOptions, read_by
from thidua.ledger import QuotaStatus
from thidua.render.words import day

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

log = get_plugin_logger("thidua")


class QuotaPlugin(BasePlugin[NoOptions]):
    """Logs the state of the ledger."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """One line for the plan in force; nothing where it has no quotas."""
        result = read_by(config)[1].result
        plan = result.plan_today
        if plan is None or not plan.quotas:
            return
        entries = [entry for entry in result.ledger(plan) if entry.status is not QuotaStatus.EXEMPT]
        short = sum(entry.falls_short for entry in entries)
        done = sum(entry.status in {QuotaStatus.MET, QuotaStatus.LATE} for entry in entries)
        log.info(
            "Chỉ tiêu đến ngày %s: %d lượt đã hoàn thành, %d lượt quá hạn chưa hoàn thành (xem: thidua ledger).",
            day(result.today),
            done,
            short,
        )
