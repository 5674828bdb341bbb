"""What a page is about in the words of schema.org, as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from macros.exports.publication import Publication
from macros.exports.published_files import TABLE_FORMATS, media_type, table_address
from macros.exports.table import Table
from macros.korean.formatting import dialled, floor
from macros.mkdocs.menu import Crumb
from macros.models.base import Model
from macros.models.facilities import Facility
from macros.models.location import Location
from macros.models.organization import Office
from macros.models.origin import ORIGINS, Origin
from macros.models.outside_ids import outside_ids, wikidata_url
from macros.models.period import Period
from macros.models.record import RecordModel
from macros.models.site import Site
from macros.models.source import Document
from macros.records.pages import API, FACILITIES, OPEN_DATA, ORGANIZATION, Routes
from macros.records.urls import Urls

Node = dict[str, Any]

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SQUARE_METRES = "MTK"
"""The code of ㎡ in UN/CEFACT's list of units."""


@dataclass(frozen=True)
class LinkedData:
    """Describes a site's pages. A site without an address names things by URNs and gives no addresses."""

    publication: Publication
    routes: Routes
    tables: tuple[Table, ...] = ()

    @property
    def site(self) -> Site:
        return self.publication.site

    @property
    def urls(self) -> Urls:
        return self.publication.urls

    def of_page(self, url: str, crumbs: Iterable[Crumb]) -> Node | None:
        """The graph of the page at `url` from the root; None for a page that there is nothing to tell of."""
        nodes = [*self._things(url), *self._way(tuple(crumbs))]
        return {"@context": "https://schema.org", "@graph": nodes} if nodes else None

    def _things(self, url: str) -> Iterator[Node]:
        if url in ("", ORGANIZATION):
            yield self._root()
        if url == FACILITIES and self.site.facilities:
            yield from map(self._facility, self.site.facilities.facilities)
        if url == OPEN_DATA and self.tables:
            yield self._catalog()
        for city in self.site.cities.cities if self.site.cities else ():
            if self.routes.url(city) == url:
                origins = _given(additionalProperty=self._origins(city))
                yield {"@type": "City", "@id": self.urls.id(url), "name": city.name, **_outside_ids(city), **origins}
        for office in self.site.organization.offices:
            if office is not self.site.root and self.routes.url(office) == url:
                yield {**self._office(office), "parentOrganization": self._in_short(office.above[0])}

    def _root(self) -> Node:
        organization = self.site.organization
        area = {"@type": "AdministrativeArea", "name": organization.part_of, **_outside_ids(organization)}
        named = {"areaServed": area} if organization.legal_dong_code else {}
        telephone = organization.telephone and organization.telephone.phone
        reached = _given(telephone=telephone, url=organization.website)
        above = {"@type": "GovernmentOrganization", "name": organization.part_of, **named, **reached}
        return {**self._office(self.site.root), "parentOrganization": above}

    def _in_short(self, office: Office) -> Node:
        name = self.site.organization.full_name if office is self.site.root else office.name
        url = self._url(office)
        id = None if url is None else self.urls.id(url)
        return {"@type": "GovernmentOrganization", **_given(**{"@id": id}), "name": name}

    def _office(self, office: Office) -> Node:
        """Return an office with all offices below it."""
        url = self._url(office)
        return {
            **self._in_short(office),
            **_given(
                description=office.summary and office.summary.strip(),
                telephone=dialled(office.phone),
                email=office.email,
                foundingDate=office.since and office.since.isoformat(),
                dissolutionDate=office.until and office.until.isoformat(),
                mainEntityOfPage=None if url is None else self.urls.absolute(url),
                subOrganization=[self._office(inner) for inner in office.below],
                additionalProperty=self._origins(office),
            ),
            **_outside_ids(office),
        }

    def _url(self, office: Office) -> str | None:
        """Return the address of an office's page; of the root's the first page's where it has none."""
        url = self.routes.url(office)
        return "" if url is None and office is self.site.root else url

    def _facility(self, facility: Facility) -> Node:
        properties = []
        if facility.land_m2 is not None:
            properties.append(_property("대지 면적", _number(facility.land_m2), unitCode=SQUARE_METRES))
        if facility.floor_area_m2 is not None:
            properties.append(_property("건물 면적", _number(facility.floor_area_m2), unitCode=SQUARE_METRES))
        if facility.completed:
            properties.append(_property("준공일", facility.completed.isoformat()))
        if facility.floor is not None:
            properties.append(_property("층", floor(facility.floor)))
        parent = facility.around[0] if facility.around else None
        return {
            "@type": "GovernmentBuilding" if facility.is_building else "Place",
            "@id": self._facility_id(facility),
            "name": facility.name,
            **_given(
                alternateName=list(facility.aliases),
                containedInPlace=parent and {"@id": self._facility_id(parent)},
                address=facility.addressed and facility.addressed.address,
                telephone=facility.called and dialled(facility.called.phone),
                geo=_geo(facility.full_location),
                openingHoursSpecification=[*_opening_hours(facility.hours), *_closing_days(facility.closed)],
                additionalProperty=[*properties, *self._origins(facility)],
            ),
            **_outside_ids(facility),
        }

    def _facility_id(self, facility: Facility) -> str:
        return self.urls.id(self.routes.url(facility) or FACILITIES)

    def _origins(self, record: RecordModel) -> list[Node]:
        """Return which values of a record were inferred, or are from outside the report."""
        told: dict[str, Origin] = {
            key: "outside" for key, source in record.sources.items() if self.site.sources.is_outside(source)
        }
        told |= {key: origin for key, origin in record.origin.items() if origin in ("inferred", "outside")}
        titles = record.known_keys
        return [_property(titles[key].title, ORIGINS[origin], propertyID="origin") for key, origin in told.items()]

    def _catalog(self) -> Node:
        office = self._in_short(self.site.root)
        return {
            "@type": "DataCatalog",
            "@id": self.urls.id(OPEN_DATA),
            "name": f"{office['name']} 공개 자료 목록",
            **self._published(office),
            "isBasedOn": [self._source(document, office) for document in self.site.sources.documents],
            "dataset": [self._dataset(table, office) for table in self.tables if table.rows],
        }

    def _published(self, office: Node) -> Node:
        """Return who publishes the data: the office only on its official site; nothing where it is not decided."""
        publication = self.publication
        other = publication.publisher and {"@type": "Organization", "name": publication.publisher}
        return _given(publisher=office if publication.is_official else other)

    def _source(self, document: Document, office: Node) -> Node:
        """Return a document with who wrote it: of a report the office."""
        other = document.publisher and {"@type": "Organization", "name": document.publisher}
        creator = office if document.kind == "report" else other
        return {"@type": "CreativeWork", "name": document.name, **_given(creator=creator)}

    def _dataset(self, table: Table, office: Node) -> Node:
        url, licence, years = f"{API}#{table.name}", self.publication.licence, table.years
        return {
            "@type": "Dataset",
            "@id": self.urls.id(url),
            "name": table.title,
            "description": self.publication.describe(table),
            "version": self.publication.version,
            **self._published(office),
            "isAccessibleForFree": True,
            "inLanguage": "ko",
            **_given(
                license=licence and licence.url,
                dateModified=self.publication.changed,
                temporalCoverage="/".join(dict.fromkeys((min(years), max(years)))) if years else None,
                url=self.urls.absolute(url),
                distribution=[*self._downloads(table)],
            ),
        }

    def _downloads(self, table: Table) -> Iterator[Node]:
        for format in TABLE_FORMATS:
            address = table_address(table.name, format)
            if url := self.urls.absolute(address):
                yield {"@type": "DataDownload", "encodingFormat": media_type(address), "contentUrl": url}

    def _way(self, crumbs: tuple[Crumb, ...]) -> Iterator[Node]:
        if crumbs:
            steps = [
                {
                    "@type": "ListItem",
                    "position": at,
                    "name": Markup(crumb.title).striptags(),
                    **_given(item=self.urls.absolute(crumb.url)),
                }
                for at, crumb in enumerate(crumbs, 1)
            ]
            yield {"@type": "BreadcrumbList", "itemListElement": steps}


def data_block(node: Node) -> Markup:
    """Return JSON for a `<script>` of data: whatever its texts hold, none of them can end the block."""
    written = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        written = written.replace(letter, f"\\u{ord(letter):04x}")
    return Markup(written)


def _outside_ids(record: Model) -> Node:
    """Return what a record is called elsewhere: the same thing on Wikidata, its code, its country."""
    ids = outside_ids(record)
    country, code, same = (ids.get(name) for name in ("country", "legal_dong_code", "wikidata"))
    return _given(
        sameAs=same and wikidata_url(same),
        identifier=code and _property("법정동코드", code),
        containedInPlace=country and {"@type": "Country", "identifier": country},
    )


def _property(name: str, value: object, **more: str) -> Node:
    return {"@type": "PropertyValue", "name": name, "value": value, **more}


def _geo(point: Location | None) -> Node | None:
    if point is None:
        return None
    return {
        "@type": "GeoCoordinates",
        "latitude": _number(point.latitude),
        "longitude": _number(point.longitude),
    }


def _opening_hours(periods: Iterable[Period]) -> Iterator[Node]:
    """Yield the hours of each weekday; nothing for hours that no week repeats."""
    for part in (part for period in periods for part in period.parts):
        weekly = part.recurrence and part.recurrence.every in ("day", "week") and part.recurrence.interval == 1
        if part.hours and part.hours.end and (weekly or part.kind in ("all-year", "hours")):
            weekdays = part.recurrence.weekdays if part.recurrence else ()
            yield _hours_of_days(weekdays or range(7), part.hours.start, part.hours.end)


def _closing_days(periods: Iterable[Period]) -> Iterator[Node]:
    """Yield the weekdays without any hours, which schema.org says by an opening time equal to the closing time."""
    for part in (part for period in periods for part in period.parts):
        if part.recurrence and part.recurrence.every == "week" and part.recurrence.interval == 1 and not part.hours:
            yield _hours_of_days(part.recurrence.weekdays, "00:00", "00:00")


def _hours_of_days(weekdays: Iterable[int], opens: str, closes: str) -> Node:
    days = [f"https://schema.org/{_WEEKDAYS[weekday]}" for weekday in weekdays]
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": days,
        "opens": opens,
        "closes": "23:59" if closes == "24:00" else closes,
    }


def _number(value: int | Decimal) -> int | float:
    return value if isinstance(value, int) else float(value)


def _given(**values: Any) -> Node:
    """Return the values that are not empty."""
    return {name: value for name, value in values.items() if value}
