"""The DCAT catalogue of all files, for the portals that gather such catalogues."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from macros.exports.facts_table import FACTS
from macros.exports.json_file import encode_json
from macros.exports.published_files import (
    CATALOG,
    WORKBOOK,
    PublishedFile,
    extension,
    media_type,
    schema_address,
    table_address,
)
from macros.exports.table import Table
from macros.models.site import Site
from macros.records.licence import Licence
from macros.records.pages import API

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"


def create_catalog(
    site: Site, tables: tuple[Table, ...], files: Mapping[str, PublishedFile], base: str, licence: Licence | None
) -> bytes:
    """Return a `dcat:Catalog` whose datasets are the tables; `base` is the address of the first page."""
    owner = site.organization.full_name
    catalog = {
        "@context": _CONTEXT,
        "@id": f"{base}{CATALOG}",
        "@type": "dcat:Catalog",
        "dct:title": _korean(f"{owner} 공개 자료 목록"),
        "dct:description": _korean(site.root.summary or owner),
        "dct:language": {"@id": "http://id.loc.gov/vocabulary/iso639-1/ko"},
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": _korean(owner)},
        "foaf:homepage": {"@id": base},
        "dcat:dataset": [_dataset(table, files, base, licence) for table in tables],
    }
    return encode_json(catalog)


def _dataset(table: Table, files: Mapping[str, PublishedFile], base: str, licence: Licence | None) -> dict[str, Any]:
    csv, json = (table_address(table.name, kind) for kind in ("csv", "json"))
    schema = {"dct:conformsTo": {"@id": f"{base}{schema_address(table.name)}"}}
    return {
        "@id": f"{base}{API}#{table.name}",
        "@type": "dcat:Dataset",
        "dct:title": _korean(table.title),
        "dct:description": _korean(f"{table.subject}: {table.title}"),
        "dct:identifier": table.name,
        "dcat:keyword": [_korean(table.subject)],
        "dcat:distribution": [
            _distribution(csv, files, base, licence),
            {**_distribution(json, files, base, licence), **schema},
            *([_distribution(WORKBOOK, files, base, licence)] if table.name != FACTS else []),
        ],
    }


def _distribution(
    address: str, files: Mapping[str, PublishedFile], base: str, licence: Licence | None
) -> dict[str, Any]:
    url = {"@id": f"{base}{address}"}
    return {
        "@type": "dcat:Distribution",
        "dct:title": extension(address).upper(),
        "dcat:accessURL": url,
        "dcat:downloadURL": url,
        "dcat:mediaType": {"@id": f"{_MEDIA_TYPES}{media_type(address)}"},
        "dcat:byteSize": {"@type": "xsd:nonNegativeInteger", "@value": str(files[address].size)},
        **({"dct:license": {"@id": licence.url, "@type": "dct:LicenseDocument"}} if licence else {}),
    }


def _korean(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "ko"}
