"""The macros that pages may call. What each one shows stands in its docstring."""

from __future__ import annotations

from macros.mkdocs.macro_calls import Macro
from macros.views.budget import budget_program_table, budget_summary, budget_table, budget_years
from macros.views.budget_breakdowns import (
    budget_changes_table,
    budget_funding_table,
    budget_growth_table,
    budget_has,
    budget_long_programs,
)
from macros.views.budget_comparison import budget_comparison, budget_comparison_link, compared_years
from macros.views.change_list import change_list
from macros.views.charts.budget import budget_chart, budget_funding_chart
from macros.views.charts.budget_comparison import budget_comparison_chart
from macros.views.charts.calendar import year_calendar
from macros.views.charts.city_map import city_map, city_place
from macros.views.charts.floor_guide import floor_guide
from macros.views.charts.money_strip import money_strip, program_strip
from macros.views.charts.table_chart import table_chart
from macros.views.charts.timeline import city_exchanges, exchange_list
from macros.views.checked_figures import checked_figures
from macros.views.cities import city_profile, city_table
from macros.views.consistency import (
    consistency_summary,
    consistency_table,
    consistency_year,
    consistency_year_summary,
    consistency_years,
    contradiction_list,
)
from macros.views.contacts import ways_to_reach
from macros.views.correction_form import correction_form
from macros.views.data_tables import table_figures, table_intro, table_summary, table_years
from macros.views.duty_and_department_finders import department_finder, duty_finder
from macros.views.errata import errata_table
from macros.views.facilities import (
    building_table,
    facility_cautions,
    facility_differences,
    facility_programs,
    land_table,
    place_table,
)
from macros.views.glossary import glossary_table
from macros.views.handbook import handbook
from macros.views.home import hero, newest_program_year, newest_programs, reported_years
from macros.views.key_figures import key_figures
from macros.views.languages import cities_in, contact_in, exchanges_in, figures_in, offices_in, read_by, summary_in
from macros.views.open_data import data_api, data_catalog, data_requests, data_snapshots, terms_of_use, whole_data
from macros.views.organization import (
    duty_table,
    office_has,
    office_indicators,
    office_name,
    office_programs,
    office_summary,
    organization_chart,
)
from macros.views.origins import added_table, origin_table
from macros.views.page_conditions import (
    facilities_have,
    has,
    is_official,
    newest_year,
    program_has,
    subject_name,
    year_links,
)
from macros.views.programs import (
    program_further_plans,
    program_history,
    program_indicators,
    program_money,
    program_overview,
    program_plans,
    program_problems,
    program_results,
    program_schedule,
    program_summary,
    program_table,
    program_thread,
    program_years,
)
from macros.views.retired_records import retired_record, retired_table
from macros.views.source_table import source_table
from macros.views.table_comparison import table_comparison, table_has
from macros.views.table_trend import table_trend
from macros.views.value_in_prose import value
from macros.views.year_summary import year_summary, year_summary_link

MACROS: tuple[Macro, ...] = (
    # 첫 화면
    hero,
    reported_years,
    key_figures,
    newest_program_year,
    newest_programs,
    year_summary_link,
    year_summary,
    handbook,
    office_name,
    office_summary,
    # 조직
    organization_chart,
    office_has,
    office_indicators,
    duty_table,
    office_programs,
    # 시설
    facilities_have,
    facility_cautions,
    floor_guide,
    building_table,
    land_table,
    place_table,
    facility_programs,
    facility_differences,
    # 표
    table_intro,
    table_years,
    table_summary,
    table_chart,
    table_figures,
    table_has,
    table_comparison,
    table_trend,
    # 예산
    budget_summary,
    budget_chart,
    money_strip,
    budget_table,
    budget_has,
    budget_funding_chart,
    budget_funding_table,
    budget_changes_table,
    budget_growth_table,
    budget_program_table,
    budget_long_programs,
    compared_years,
    budget_comparison_chart,
    budget_comparison,
    budget_comparison_link,
    budget_years,
    # 사업
    program_years,
    program_table,
    year_calendar,
    program_has,
    program_summary,
    program_overview,
    program_history,
    program_indicators,
    program_results,
    program_problems,
    program_further_plans,
    program_plans,
    program_schedule,
    program_money,
    program_strip,
    program_thread,
    # 도시
    city_map,
    city_place,
    city_table,
    city_profile,
    city_exchanges,
    exchange_list,
    # 찾기와 풀이
    has,
    is_official,
    subject_name,
    newest_year,
    year_links,
    value,
    duty_finder,
    department_finder,
    glossary_table,
    source_table,
    errata_table,
    ways_to_reach,
    origin_table,
    added_table,
    correction_form,
    checked_figures,
    consistency_summary,
    consistency_years,
    consistency_year_summary,
    consistency_year,
    consistency_table,
    contradiction_list,
    change_list,
    retired_record,
    retired_table,
    # 다른 언어
    summary_in,
    offices_in,
    figures_in,
    cities_in,
    exchanges_in,
    contact_in,
    read_by,
    # 공개 자료
    whole_data,
    terms_of_use,
    data_snapshots,
    data_requests,
    data_catalog,
    data_api,
)

NAMES = tuple(macro.__name__ for macro in MACROS)
