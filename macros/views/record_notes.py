"""What a record says beside its own keys: notes, cautions, what was counted, links and photos."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from macros.korean.formatting import join_labels
from macros.models.money import Amounts, Money
from macros.models.origin import ORIGINS
from macros.models.record import Link, Photo, RecordModel
from macros.views.page_view import View


def record_notes(view: View, record: RecordModel) -> Markup:
    """Return all of it as paragraphs, with the photos behind them."""
    cautions = view.paragraphs([record.caution] if record.caution else [], "caution")
    notes = view.paragraphs([text for text in (record.scope, record.note, *key_notes(record)) if text], "note")
    return cautions + notes + link_list(view, record.links) + photos(view, record.photos)


def notes_of(record: RecordModel, name: str = "") -> Iterator[str]:
    """Yield its caution, what was counted and its notes, each behind the record's `name`."""
    before = f"{name}: " if name else ""
    yield from (f"{before}{text}" for text in (record.caution, record.scope, record.note) if text)
    yield from (join_labels(name, text) for text in key_notes(record))


def money_notes(view: View, money: Amounts, name: str = "") -> Iterator[str]:
    """Yield the notes of an amount's fundings, changes and years, behind the `name` of what they are of."""
    for change in money.changes:
        yield from notes_of(change, join_labels(name, change.name))
    for share in money.by_funding:
        yield from notes_of(share, join_labels(name, view.site.name("funding", share.funding)))
    for each in money.by_year if isinstance(money, Money) else ():
        yield from notes_of(each, str(each.period))
        for share in each.by_funding:
            yield from notes_of(share, join_labels(str(each.period), view.site.name("funding", share.funding)))


def key_notes(record: RecordModel) -> Iterator[str]:
    """Yield the note of each value, which says of one that is no printed one where it comes from: `현원: 휴직 포함`."""
    for key, note in record.notes.items():
        origin = f"({ORIGINS[record.origin[key]]})" if key in record.origin else ""
        yield f"{_title(record, key)}{origin}: {note}"


def as_printed(record: RecordModel, key: str) -> Markup:
    """Return how the document words a value that stands before, where it has it otherwise: `(문서에는 ‘2711~2714’)`."""
    wording = record.printed.get(key)
    return Markup(' <span class="note">(문서에는 ‘%s’)</span>') % wording if isinstance(wording, str) else Markup("")


def search_words(words: Iterable[str]) -> Markup:
    """Return the other words that a record is found by: for filters, shown to nobody; the search has them apart."""
    told = ", ".join(words)
    return (
        Markup(' <span class="search-words" data-search-exclude hidden>관련 검색어: %s</span>') % told
        if told
        else Markup("")
    )


def _title(record: RecordModel, key: str) -> str:
    """Return what a key is called: that of a sum only where there is one."""
    field = type(record).model_fields.get(key)
    is_written = field is not None and not (record.is_computed(key) and record.compute(key) is not None)
    return field.title or key if field and is_written else record.known_keys[key].title


def link_to(view: View, link: Link) -> Markup:
    """Return a link to another site, or to a file of this one."""
    return Markup('<a href="%s">%s</a>') % (link.url or view.href(f"files/{link.file}"), link.title)


def link_list(view: View, links: Iterable[Link]) -> Markup:
    """Return links as a line of their own; nothing without any."""
    found = Markup(", ").join(link_to(view, link) for link in links)
    return Markup('<p class="note">더 볼 자료: %s</p>\n') % found if found else found


def photos(view: View, photos: Sequence[Photo]) -> Markup:
    """Return pictures with the text below each."""
    if not photos:
        return Markup("")
    return view.render("photos.html.j2", photos=[(photo, view.href(f"files/{photo.file}")) for photo in photos])
