"""The DCAT catalogue of all files, as DCAT-AP 3 wants it, for the portals that gather such catalogues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from macros.exports.json_file import encode_json
from macros.exports.publication import Publication, keeping_of
from macros.exports.published_files import (
    ARCHIVE,
    CATALOG,
    TABLE_FORMATS,
    WORKBOOK,
    PublishedFile,
    extension,
    media_type,
    schema_address,
    table_address,
)
from macros.exports.table import Table
from macros.korean.formatting import dialled
from macros.models.source import Document
from macros.records.pages import API, CORRECTIONS, OPEN_DATA

Node = dict[str, Any]

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prov": "http://www.w3.org/ns/prov#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_LANGUAGE = {"@id": f"{_AUTHORITY}/language/KOR", "@type": "dct:LinguisticSystem"}
_THEME = {
    "@id": f"{_AUTHORITY}/data-theme/GOVE",
    "@type": "skos:Concept",
    "skos:prefLabel": {"@value": "정부와 공공부문", "@language": "ko"},
}
_FREQUENCIES = {"해마다": "ANNUAL", "반기마다": "ANNUAL_2", "분기마다": "QUARTERLY", "달마다": "MONTHLY"}
"""The words of `upkeep.yml` for which there is one of DCAT-AP."""


def create_catalog(publication: Publication, tables: tuple[Table, ...], files: Mapping[str, PublishedFile]) -> bytes:
    """Return a `dcat:Catalog` whose datasets are the tables, and all of them together; the site has an address."""
    base = publication.urls.base
    told = {
        "@context": _CONTEXT,
        "@id": f"{base}{CATALOG}",
        "@type": "dcat:Catalog",
        "dct:title": _korean(f"{publication.title} 목록"),
        "dct:description": _korean(publication.description),
        "foaf:homepage": {"@id": base, "@type": "foaf:Document"},
        **_shared(publication),
        "dcat:dataset": [
            _whole(publication, tables, files),
            *(_of_table(publication, table, files) for table in tables),
        ],
    }
    return encode_json(told)


def _shared(publication: Publication) -> Node:
    """Return what is true of the catalogue and of each of its datasets."""
    licence = publication.licence
    return {
        "dct:publisher": _publisher(publication),
        "prov:wasDerivedFrom": [_source(publication, document) for document in publication.site.sources.reports],
        "dct:language": _LANGUAGE,
        "dct:spatial": {
            "@type": "dct:Location",
            "skos:prefLabel": _korean(publication.site.organization.part_of),
        },
        **({"dct:license": {"@id": licence.url, "@type": "dct:LicenseDocument"}} if licence else {}),
        **({"dct:modified": _typed("dateTime", publication.changed)} if publication.changed else {}),
    }


def _publisher(publication: Publication) -> Node:
    """Return who publishes the data; only the department is the one that the site is about."""
    known = {"@id": publication.urls.id("")} if publication.is_official else {}
    return {**known, "@type": "foaf:Agent", "foaf:name": _korean(publication.run_by)}


def _source(publication: Publication, report: Document) -> Node:
    """Return a report of the department, which wrote it, whoever publishes the data."""
    writer = {"@id": publication.urls.id(""), "@type": "foaf:Agent", "foaf:name": _korean(publication.owner)}
    return {"@type": ["prov:Entity", "foaf:Document"], "dct:title": _korean(report.name), "dct:creator": writer}


def _whole(publication: Publication, tables: tuple[Table, ...], files: Mapping[str, PublishedFile]) -> Node:
    years = sorted({year for table in tables for year in table.years})
    told = {"title": publication.title, "identifier": "all", "description": publication.description}
    node = _dataset(publication, OPEN_DATA, told, years, files, (WORKBOOK, ARCHIVE))
    return {**node, "dcat:keyword": [_korean(word) for word in dict.fromkeys(table.subject for table in tables)]}


def _of_table(publication: Publication, table: Table, files: Mapping[str, PublishedFile]) -> Node:
    told = {"title": table.title, "identifier": table.name, "description": publication.describe(table)}
    addresses = [table_address(table.name, format) for format in TABLE_FORMATS]
    node = _dataset(publication, f"{API}#{table.name}", told, table.years, files, addresses)
    schema = {"@id": f"{publication.urls.base}{schema_address(table.name)}", "@type": "dct:Standard"}
    node["dcat:distribution"][1]["dct:conformsTo"] = schema
    keeping = keeping_of(publication.site, table)
    frequency = _FREQUENCIES.get(keeping.frequency or "") if keeping else None
    rhythm = {"dct:accrualPeriodicity": {"@id": f"{_AUTHORITY}/frequency/{frequency}", "@type": "dct:Frequency"}}
    return {**node, "dcat:keyword": [_korean(table.subject)], **(rhythm if frequency else {})}


def _dataset(
    publication: Publication,
    page: str,
    told: Mapping[str, str],
    years: Sequence[str],
    files: Mapping[str, PublishedFile],
    addresses: Sequence[str],
) -> Node:
    base = publication.urls.base
    return {
        "@id": f"{base}{page}",
        "@type": "dcat:Dataset",
        "dct:title": _korean(told["title"]),
        "dct:description": _korean(told["description"]),
        "dct:identifier": told["identifier"],
        "dcat:version": publication.version,
        "dcat:landingPage": {"@id": f"{base}{page.partition('#')[0]}", "@type": "foaf:Document"},
        "dcat:theme": _THEME,
        **_shared(publication),
        **_contact(publication),
        **({"dct:temporal": _temporal(years)} if years else {}),
        "dcat:distribution": [_distribution(publication, address, files, told) for address in addresses],
    }


def _contact(publication: Publication) -> Node:
    """Return whom to ask: who publishes the data, at the page for mistakes; the office itself on its official site."""
    page = {"vcard:hasURL": {"@id": f"{publication.urls.base}{CORRECTIONS}"}}
    office = publication.site.root.contact if publication.is_official else None
    mail = {"vcard:hasEmail": {"@id": f"mailto:{office.email}"}} if office and office.email else {}
    phone = {"vcard:hasTelephone": {"@id": f"tel:{dialled(office.phone)}"}} if office and office.phone else {}
    named = {"@type": "vcard:Organization", "vcard:fn": publication.run_by}
    return {"dcat:contactPoint": {**named, **page, **mail, **phone}}


def _temporal(years: Sequence[str]) -> Node:
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _typed("date", f"{min(years)}-01-01"),
        "dcat:endDate": _typed("date", f"{max(years)}-12-31"),
    }


def _distribution(
    publication: Publication, address: str, files: Mapping[str, PublishedFile], told: Mapping[str, str]
) -> Node:
    url, kind, licence = f"{publication.urls.base}{address}", extension(address).upper(), publication.licence
    checksum = {
        "@type": "spdx:Checksum",
        "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"},
        "spdx:checksumValue": _typed("hexBinary", files[address].sha256),
    }
    return {
        "@id": f"{url}#file",
        "@type": "dcat:Distribution",
        "dct:title": kind,
        "dct:description": _korean(told["description"]),
        "dcat:accessURL": {"@id": url},
        "dcat:downloadURL": {"@id": url},
        "dct:format": {"@id": f"{_AUTHORITY}/file-type/{kind}", "@type": "dct:MediaTypeOrExtent"},
        "dcat:mediaType": {"@id": f"{_MEDIA_TYPES}{media_type(address)}", "@type": "dct:MediaType"},
        "dcat:byteSize": _typed("nonNegativeInteger", str(files[address].size)),
        "spdx:checksum": checksum,
        **({"dct:license": {"@id": licence.url, "@type": "dct:LicenseDocument"}} if licence else {}),
    }


def _typed(kind: str, value: str) -> Node:
    return {"@type": f"xsd:{kind}", "@value": value}


def _korean(text: str) -> Node:
    return {"@value": text, "@language": "ko"}
