"""Direct answers above the search results: a figure, its day, and the page where it stands."""

from __future__ import annotations

from macros.models.site import Site
from macros.records.pages import Routes
from macros.search.answer import Answer
from macros.search.answers_about_money import budget_answers
from macros.search.answers_about_offices import duty_answers, institution_answers, office_answers
from macros.search.answers_about_places import city_answers, facility_answers
from macros.search.answers_about_words import term_answers
from macros.search.answers_from_programs import indicator_answers, program_answers
from macros.search.answers_from_tables import table_answers


def create_answers(site: Site, routes: Routes) -> list[Answer]:
    """Return every answer that has a page, the newest year first, for queries without a year."""
    answers = [
        *office_answers(site, routes),
        *table_answers(site, routes),
        *budget_answers(site, routes),
        *indicator_answers(site, routes),
        *facility_answers(site, routes),
        *city_answers(site, routes),
        *institution_answers(site, routes),
        *duty_answers(site, routes),
        *term_answers(site, routes),
        *program_answers(site, routes),
    ]
    return [answer for answer in answers if answer.url]
