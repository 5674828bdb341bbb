"""The macros that pages may call. What each one shows stands in its docstring."""

from __future__ import annotations

from macros.mkdocs.macro_calls import Macro
from macros.views.budget import budget_comparison, budget_program_table, budget_summary, budget_table, budget_years
from macros.views.buildings import building_table, land_table
from macros.views.change_list import change_list, recent_changes
from macros.views.charts.budget import budget_chart, budget_comparison_chart
from macros.views.charts.calendar import year_calendar
from macros.views.charts.city_map import city_map
from macros.views.charts.floor_guide import floor_guide
from macros.views.charts.personnel import personnel_chart
from macros.views.charts.timeline import city_exchanges, exchange_list
from macros.views.charts.vehicles import vehicle_chart
from macros.views.cities import city_profile, city_table
from macros.views.consistency import (
    consistency_summary,
    consistency_table,
    consistency_year,
    consistency_year_summary,
    consistency_years,
)
from macros.views.correction_form import correction_form
from macros.views.duty_and_department_finders import department_finder, duty_finder
from macros.views.glossary import glossary_table
from macros.views.home import key_figures, newest_program_year, program_cards, search_box, ways_in
from macros.views.open_data import data_api, data_catalog, whole_data
from macros.views.organization import (
    department_name,
    department_summary,
    duty_table,
    organization_chart,
    team_programs,
    team_summary,
)
from macros.views.page_conditions import has, program_has
from macros.views.personnel import personnel_summary, personnel_table, personnel_years
from macros.views.programs import (
    program_further_plans,
    program_money,
    program_overview,
    program_plans,
    program_results,
    program_schedule,
    program_summary,
    program_table,
    program_thread,
    program_years,
)
from macros.views.retired_records import retired_record, retired_table
from macros.views.source_table import source_table
from macros.views.vehicles import vehicle_summary, vehicle_table, vehicle_years

MACROS: tuple[Macro, ...] = (
    # 첫 화면
    search_box,
    key_figures,
    ways_in,
    newest_program_year,
    program_cards,
    recent_changes,
    department_name,
    department_summary,
    # 조직과 인력
    organization_chart,
    team_summary,
    duty_table,
    team_programs,
    personnel_summary,
    personnel_chart,
    personnel_table,
    personnel_years,
    # 청사와 차량
    building_table,
    land_table,
    floor_guide,
    vehicle_summary,
    vehicle_chart,
    vehicle_table,
    vehicle_years,
    # 예산
    budget_summary,
    budget_chart,
    budget_table,
    budget_program_table,
    budget_comparison_chart,
    budget_comparison,
    budget_years,
    # 사업
    program_years,
    program_table,
    year_calendar,
    program_has,
    program_summary,
    program_overview,
    program_results,
    program_further_plans,
    program_plans,
    program_schedule,
    program_money,
    program_thread,
    # 친선도시
    city_map,
    city_table,
    city_profile,
    city_exchanges,
    exchange_list,
    # 찾기와 풀이
    has,
    duty_finder,
    department_finder,
    glossary_table,
    source_table,
    correction_form,
    consistency_summary,
    consistency_years,
    consistency_year_summary,
    consistency_year,
    consistency_table,
    change_list,
    retired_record,
    retired_table,
    # 공개 자료
    whole_data,
    data_catalog,
    data_api,
)

NAMES = tuple(macro.__name__ for macro in MACROS)
