"""A file that somebody wants in the SKU table: what it would change, or why none of it may. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from omni_desktop.core.inventory import TEXT_LINE, ChosenProduct, KitPart, MappedSku, ProductOption, chosen_parts, folded, likened
from omni_desktop.core.order import ONE
from omni_desktop.core.sentence import Sentence, say_with
from omni_desktop.core.skus.kits import amount, check_parts, trouble_of
from omni_desktop.core.skus.sheet import TEXT_LINE_CELL, SheetLine, SheetRefused, sheet_lines
from omni_desktop.core.values import replace

Asked = tuple[str, int]             # a code and its number, or 0
LARGEST = 8 * 1024 * 1024           # letters
UNREADABLE = say_with("The file can't be read as text in UTF-8. Save it in the spreadsheet as “CSV UTF-8”.")
TOO_LARGE = say_with("The file is too large for a SKU table.")
EMPTY = say_with("There is no row in it.")
NO_SKU = say_with("The shop's SKU is blank.")
LOST_ZEROS = say_with("The table has {whole}. Did a spreadsheet change its zeros? Write '{whole}, or '{sku} if that is another SKU.")
TWO_TEXTS = say_with("{sku} is there twice. A text line has no product beside it.")
NO_KIT = say_with("{sku} is there twice (lines {one} and {other}). A kit has a quantity and a weight on each line.")
NO_QUANTITY = say_with("{text} is no quantity.")
NO_WEIGHT = say_with("{text} is no weight.")
NO_NUMBER = say_with("{text} is no product's number in Omni.")


class LineTrouble(NamedTuple):
    """`line` 0: of the file as a whole. `choices`: products that may be meant, in words."""

    line: int
    said: Sentence
    choices: tuple[str, ...] = ()

    def __str__(self) -> str:
        meant = f" It could be: {'; '.join(self.choices)}." if self.choices else ""
        return f"Line {self.line}: {self.said}{meant}" if self.line else str(self.said)


class SkuChange(NamedTuple):
    """`before` None: the table has no such row yet."""

    sku: str
    before: ChosenProduct | None
    after: ChosenProduct


@dataclass(frozen=True, slots=True)
class SkuImport:
    """`products`: by SKU, as the file says them; `lines`: where each of them begins. Any trouble keeps all of it out."""

    products: Mapping[str, ChosenProduct] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    changes: tuple[SkuChange, ...] = ()
    troubles: tuple[LineTrouble, ...] = ()

    @property
    def same(self) -> int:
        return len(self.products) - len(self.changes)

    @property
    def asked(self) -> list[Asked]:
        """What Omni has to be asked for: of rows that change nothing, nothing."""
        parts = [part for change in self.changes if not change.after.is_text for part in change.after.parts]
        return list(dict.fromkeys((part.code, part.option_id) for part in parts))


def read_import(text: str, table: Sequence[MappedSku]) -> SkuImport:
    """`table`: as it is now."""
    try:
        lines = sheet_lines(text)
    except SheetRefused as refused:
        return SkuImport(troubles=(LineTrouble(0, refused.said),))
    known = {folded(row.sku): row for row in table}
    rows: dict[str, list[SheetLine]] = defaultdict(list)
    for line in lines:
        rows[folded(line.sku.text)].append(line)
    troubles = [trouble for line in lines if (trouble := _damage(line, known))]
    read = [_row(of_one) for of_one in rows.values()]
    troubles += [each for each in read if isinstance(each, LineTrouble) and each.line not in {trouble.line for trouble in troubles}]
    products = {lines[0].sku.text: each for lines, each in zip(rows.values(), read, strict=True) if isinstance(each, ChosenProduct)}
    if not lines:
        troubles = [LineTrouble(0, EMPTY())]
    return SkuImport(
        products,
        {of_one[0].sku.text: of_one[0].number for of_one in rows.values()},
        tuple(_changes(products, known)),
        tuple(sorted(troubles, key=_by_line)),
    )


def checked(read: SkuImport, found: Mapping[Asked, Sequence[ProductOption]]) -> SkuImport:
    """With what Omni has for `read.asked`: a code that it hasn't, or has several times, is a trouble."""
    changes, troubles = list[SkuChange](), list(read.troubles)
    for change in read.changes:
        if change.after.is_text:
            changes.append(change)
            continue
        answer = check_parts(change.after, lambda part: found[part.code, part.option_id])
        if answer.product is None:
            troubles.append(LineTrouble(read.lines[change.sku], answer.said, tuple(choice.words for choice in answer.choices)))
        else:
            changes.append(change._replace(after=answer.product))
    return replace(read, changes=tuple(changes), troubles=tuple(sorted(troubles, key=_by_line)))


def _changes(products: Mapping[str, ChosenProduct], known: Mapping[str, MappedSku]) -> list[SkuChange]:
    all_of_them = (SkuChange(sku, known[folded(sku)].product if folded(sku) in known else None, after) for sku, after in products.items())
    return [change for change in all_of_them if change.before != change.after]


def _damage(line: SheetLine, known: Mapping[str, MappedSku]) -> LineTrouble | None:
    said = line.sku.damage or line.code.damage or _lost_zeros(line, known)
    return LineTrouble(line.number, said) if said else None


def _by_line(trouble: LineTrouble) -> int:
    return trouble.line


def _lost_zeros(line: SheetLine, known: Mapping[str, MappedSku]) -> Sentence | None:
    """Of a code that Omni has with zeros Omni says so; a SKU is only known from the table itself."""
    sku = line.sku.text
    if line.sku.sure or not sku.isdecimal() or folded(sku) in known:
        return None
    whole = next((row.sku for row in known.values() if row.sku.isdecimal() and likened(row.sku) == likened(sku)), "")
    return LOST_ZEROS(whole=whole, sku=sku) if whole else None


def _row(lines: Sequence[SheetLine]) -> ChosenProduct | LineTrouble:
    """All lines of one SKU."""
    first = lines[0]
    if not first.sku.text:
        return LineTrouble(first.number, NO_SKU())
    if any(folded(line.code.text) == TEXT_LINE_CELL for line in lines):
        if len(lines) > 1:
            return LineTrouble(lines[1].number, TWO_TEXTS(sku=first.sku.text))
        return ChosenProduct(first.sku.text, TEXT_LINE)
    bare = next((line for line in lines if len(lines) > 1 and not (line.quantity and line.weight)), None)
    if bare is not None:
        return LineTrouble(bare.number, NO_KIT(sku=first.sku.text, one=first.number, other=lines[1].number))
    parts = [_part(line) for line in lines]
    wrong = next((each for each in parts if isinstance(each, LineTrouble)), None)
    whole = tuple(each for each in parts if isinstance(each, KitPart))
    if wrong is None and (trouble := trouble_of(whole)):
        return LineTrouble(lines[min(trouble[0], len(lines) - 1)].number, trouble[1])
    return wrong or chosen_parts(whole)


def _part(line: SheetLine) -> KitPart | LineTrouble:
    quantity, weight = (amount(text) if text else ONE for text in (line.quantity, line.weight))
    number = line.option_id or "0"
    if quantity is None or weight is None:
        return LineTrouble(line.number, NO_QUANTITY(text=line.quantity) if quantity is None else NO_WEIGHT(text=line.weight))
    if not (number.isascii() and number.isdecimal() and len(number) < 16):
        return LineTrouble(line.number, NO_NUMBER(text=number))
    return KitPart(line.code.text, quantity, weight, int(number))
