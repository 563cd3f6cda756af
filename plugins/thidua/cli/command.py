"""Commands, options and types of values as click knows them, with all that click would say in Vietnamese."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from thidua.source.text import printable
from thidua.vietnamese import nearest

EXIT_USAGE = 2
_LONGEST_SHOWN = 80


class UsageError(Exception):
    """The command line cannot be followed; the text is for the user. `more` is a line to follow it."""

    def __init__(self, text: str, more: str = "") -> None:
        # In a workflow an argument may be the name of a stranger's file: it must not move the cursor or start a line.
        super().__init__(f"{printable(text)}\n{more}".rstrip())


def quoted(typed: str) -> str:
    """What was typed between its marks, cut where it is very long."""
    return f"“{typed[:_LONGEST_SHOWN]}{'…' if typed[_LONGEST_SHOWN:] else ''}”"


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """“Có phải là …?” with a space before it, where something known is near; else nothing."""
    near = nearest(wrong, {one: one for one in known})
    return f" Có phải là “{near}”?" if near else ""


def must_end(out: Path, ending: str) -> None:
    """Refuses a file whose name says another form than what would be written into it."""
    if out.suffix.lower() != f".{ending}":
        what = f"--out: tên tệp {quoted(out.name)} phải kết thúc bằng “.{ending}”."
        raise refused(what, click.get_current_context())


def refused(what: str, context: click.Context) -> UsageError:
    """What is wrong with the arguments, and where all of them are explained."""
    return UsageError(f"Tham số chưa đúng: {what}", f"Xem: {context.command_path} --help")


def _name(param: click.Parameter | None) -> str:
    """What a user knows a parameter by: `--format`, `MÃ`."""
    return param.opts[-1] if isinstance(param, click.Option) else str(param and param.metavar).strip("[ …]")


def _takes_value(param: click.Parameter) -> bool:
    return isinstance(param, click.Option) and not param.is_flag


def _said(error: click.UsageError, options: Mapping[str, click.Parameter]) -> str:
    """What an error of click means; its own English sentence is used nowhere."""
    if isinstance(error, click.NoSuchOption):
        return f"không có tùy chọn {quoted(error.option_name)}.{suggestion(error.option_name, options)}"
    if isinstance(error, click.BadOptionUsage):
        is_short_of_one = _takes_value(options[error.option_name])
        return f"{error.option_name} {'cần một giá trị đi kèm' if is_short_of_one else 'không nhận giá trị'}."
    if isinstance(error, click.MissingParameter):
        return f"còn thiếu {_name(error.param)}."
    # The last kind is a value that a type below refuses in its own words.
    return error.message


class Command(click.Command):
    """A command whose callback returns the exit code."""

    # Else click itself says, in English, which argument is one too many.
    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        options = {name: one for one in self.get_params(ctx) for name in one.opts if isinstance(one, click.Option)}
        try:
            _, _, order = self.make_parser(ctx).parse_args(list(args))
            for option, times in Counter(order).items():
                if times > 1 and _takes_value(option):
                    # The second value would take the first one's place in silence.
                    raise refused(f"{_name(option)} chỉ được ghi một lần.", ctx)
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise refused(_said(error, options), ctx) from None
        if rest and not isinstance(self, click.Group):
            raise refused(f"không hiểu {quoted(' '.join(rest))}.", ctx)
        return rest

    def get_help_option_names(self, ctx: click.Context) -> list[str]:
        return ["-h", "--help"]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "in hướng dẫn này"
        return option

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return ["[TÙY-CHỌN]", *(piece for param in self.params for piece in param.get_usage_pieces(ctx))]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), "Cách dùng: ")

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self._list(ctx, formatter, "Tham số", click.Argument)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self._list(ctx, formatter, "Tùy chọn", click.Option)

    def _list(
        self, ctx: click.Context, formatter: click.HelpFormatter, heading: str, kind: type[click.Parameter]
    ) -> None:
        records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, kind)]
        rows = [record for record in records if record]
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)


class Option(click.Option):
    """An option that never takes the option behind it for its value."""

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        if isinstance(value, str) and value.startswith("-") and not value[1:].isdecimal():
            raise click.BadOptionUsage(self.opts[-1], "", ctx)
        return super().type_cast_value(ctx, value)

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        # Click would add in English, and in its own signs, what the line below says.
        return {}

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        return (record[0], f"{record[1]} (bắt buộc)") if record and self.required else record


class OneOf(click.Choice[str]):
    """One of a few words; of an enumeration its values, which click would take for its names."""

    def __init__(self, choices: Iterable[str]) -> None:
        super().__init__([str(one) for one in choices])

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        return "|".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self.choices:
            return str(value)
        near = suggestion(value, self.choices)
        said = ", ".join(f"“{one}”" for one in self.choices)
        return self.fail(f"{_name(param)}: {quoted(value)} không dùng được, chọn một trong {said}.{near}")


class Number(click.IntRange):
    """A whole number, within bounds where both are given; the help of its option names them."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            return int(super().convert(value, param, ctx))
        except click.BadParameter:
            within = f" từ {self.min} đến {self.max}" if self.max is not None else ""
            self.fail(f"{_name(param)}: {quoted(value)} không phải là một số{within}.")


class Place(click.ParamType[Path]):
    """A path; what lies there, and whether anything does, is for the command to say."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        if not value:
            # `--releases "$PLACE"`, where a script forgot to set it, would publish into whatever folder it runs in.
            self.fail(f"{_name(param)}: đường dẫn để trống.")
        return Path(value)
