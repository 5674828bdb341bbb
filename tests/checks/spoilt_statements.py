"""Statements that cannot be so, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt

SOURCES = "sources.yml"
ORGANIZATION = "organization.yml"
GRADES = "tables/personnel/table.yml"
PERSONNEL = "tables/personnel/2030.yml"
BUDGET = "budgets/2030.yml"
EVENINGS = "programs/2030/night-library.yml"
PLAN = "programs/2031/night-library.yml"
REPORT_OF_2032 = "  - {id: library-report-2032, name: 2032년 업무보고, kind: report, result_years: [2032]}\n"
PLAN_OF_2029 = "  - {id: library-plan-2029, name: 2029년 업무계획, kind: report, plan_years: [2029]}\n"


STATEMENTS: dict[str, list[Spoilt]] = {
    "personal-number": [
        Spoilt(
            "a mobile telephone number",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010-0000-0000")],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with full-width digits",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: ０１０－００００－００００")],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number as it is dialled from abroad",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: +82 10 0000 0000")],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number in a comment",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 000-123-4567 # 010.0000.0000")],
            [
                "data/organization.yml:14:27: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with dots in the middle",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010·0000·0000")],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with slashes",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010/0000/0000")],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with underscores",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010_0000_0000")],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with waves",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010~0000~0000")],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with signs written as codes",
            [(ORGANIZATION, "phone: 000-123-4567", 'phone: "010\\x2d0000\\x2d0000"')],
            [
                "data/organization.yml:14:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number over two lines",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: >-\n      전화 010-0000-\n      0000")],
            [
                "data/organization.yml:21:14: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a resident number",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다(000101-0000000).")],
            [
                "data/organization.yml:21:22: 주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요. "
                "[personal-number]",
            ],
        ),
        Spoilt(
            "a resident number without its hyphen",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다(0001010000000).")],
            [
                "data/organization.yml:21:22: 주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요. "
                "[personal-number]",
            ],
        ),
        Spoilt(
            "a private mailbox",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. reader@naver.com")],
            [
                "data/organization.yml:21:23: 개인의 전자우편 주소가 있습니다. "
                "지우고 부서의 전자우편 주소를 적어 주세요. [personal-number]"
            ],
        ),
        Spoilt(
            "a private mailbox before a particle",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. Reader.1@Gmail.com으로")],
            [
                "data/organization.yml:21:23: 개인의 전자우편 주소가 있습니다. "
                "지우고 부서의 전자우편 주소를 적어 주세요. [personal-number]"
            ],
        ),
        Spoilt(
            "a private mailbox with a full-width sign",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. reader＠hanmail.net")],
            [
                "data/organization.yml:21:23: 개인의 전자우편 주소가 있습니다. "
                "지우고 부서의 전자우편 주소를 적어 주세요. [personal-number]"
            ],
        ),
        Spoilt(
            "an account number",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 110-123-456789")],
            ["data/organization.yml:21:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number in four parts",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 301-1234-5678-01")],
            ["data/organization.yml:21:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number with other dashes",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 123456–04–123456")],
            ["data/organization.yml:21:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number beside its bank",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 새빛은행 9909876543210")],
            ["data/organization.yml:21:28: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number before its bank",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 9909876543210(새빛은행)")],
            ["data/organization.yml:21:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
    ],
    "period-outside-year": [
        Spoilt(
            "a period ends before the year of its record, in which it starts",
            [(EVENINGS, "period: 3월~11월", "period: 3월~’29. 12.")],
            [
                "data/programs/2030/night-library.yml:11:13: '3월~’29. 12.'의 시작이 끝보다 늦습니다. 시작과 끝을 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a period is in another year",
            [(EVENINGS, "period: 3월~11월", "period: ’29. 3.")],
            [
                "data/programs/2030/night-library.yml:11:13: '’29. 3.'의 해가 이 기록의 해(2030년)와 다릅니다. 해를 "
                "확인해 주세요. 여러 해에 걸친 사업이면 사업의 period에 그 해를 모두 적어 주세요. "
                "[period-outside-year]",
            ],
        ),
        Spoilt(
            "all of several periods are in other years",
            [(EVENINGS, "period: 3월~11월", "period: '’29. 3., ’32. 9.~11.'")],
            [
                "data/programs/2030/night-library.yml:11:13: '’29. 3., ’32. 9.~11.'의 해가 이 기록의 해(2030년)와 "
                "다릅니다. 해를 확인해 주세요. 여러 해에 걸친 사업이면 사업의 period에 그 해를 모두 적어 주세요. "
                "[period-outside-year]",
            ],
        ),
        Spoilt(
            "a period names a day that its year does not have",
            [(EVENINGS, "period: 3월~11월", "period: 2. 29.")],
            [
                "data/programs/2030/night-library.yml:11:13: '2. 29.'에 2030년 달력에 없는 날이 있습니다. 날짜를 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a period of a table names a day that its year does not have",
            [
                (GRADES, "rows:\n", "  - {id: examined, title: 시험, type: period}\nrows:\n"),
                (PERSONNEL, "current: 2,", "current: 2, examined: 2. 29.,"),
            ],
            [
                "data/tables/personnel/2030.yml:7:60: '2. 29.'에 2030년 달력에 없는 날이 있습니다. 날짜를 확인해 "
                "주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a day has another weekday in the year of its record",
            [(EVENINGS, "period: 3월~11월", "period: 3. 15.(토)~16.(토)")],
            [
                "data/programs/2030/night-library.yml:11:13: '3. 15.(토)~16.(토)'의 요일이 달력과 다릅니다. 2030년 3월 "
                "15일은 금요일입니다. 날짜와 요일을 확인해 주세요. [period-outside-year]",
            ],
        ),
    ],
    "results-missing": [
        Spoilt(
            "a year has been reported on and its program has no results",
            [(SOURCES, "    plan_years: [2031]\n", "    plan_years: [2031]\n" + REPORT_OF_2032)],
            [
                "data/programs/2031/night-library.yml:1:1: 2032년 실적까지 나왔으니 2031년 사업에는 results(추진 "
                "실적)를 적어 주세요. [results-missing]",
            ],
        ),
        Spoilt(
            "a year has been reported on and nothing of its budget was spent",
            [
                (SOURCES, "    plan_years: [2031]\n", "    plan_years: [2031]\n" + REPORT_OF_2032),
                (PLAN, "plans:", "results:"),
                (BUDGET, ", spent: 51", ""),
                (EVENINGS, " spent: 60,", ""),
            ],
            [
                "data/budgets/2030.yml:7:5: 2032년 실적까지 나왔으니 2030년 예산의 spent(집행액)를 적어 주세요. "
                "[results-missing]",
                "data/programs/2030/night-library.yml:18:8: 2032년 실적까지 나왔으니 2030년 사업의 spent(집행액)를 "
                "적어 주세요. [results-missing]",
            ],
        ),
    ],
    "earlier-program": [
        Spoilt(
            "a program continues one of its own year",
            [(PLAN, "[2030/night-library]", "[2031/night-library]")],
            [
                "data/programs/2031/night-library.yml:6:13: '2031/night-library' 사업은 2031년보다 이전 연도의 사업이 "
                "아닙니다. 이전 연도의 사업을 적어 주세요. [earlier-program]",
            ],
        ),
    ],
    "year-outside-source": [
        Spoilt(
            "the source tells of other years",
            [
                (SOURCES, "    plan_years: [2031]\n", "    plan_years: [2031]\n" + PLAN_OF_2029),
                (PERSONNEL, "document: library-report-2030", "document: library-plan-2029"),
            ],
            [
                "data/tables/personnel/2030.yml:1:20: 이 파일은 2030년 자리에 있지만, 출처인 'library-plan-2029'의 "
                "연도는 2029년입니다. 출처나 파일의 자리를 확인해 주세요. 문서가 그해를 다루면 "
                "sources.yml의 result_years나 plan_years에 적어 주세요. [year-outside-source]",
            ],
        ),
        Spoilt(
            "the source tells of two other years",
            [
                (
                    SOURCES,
                    "    plan_years: [2031]\n",
                    "    plan_years: [2031]\n" + PLAN_OF_2029.replace("plan_years", "result_years: [2028], plan_years"),
                ),
                (PERSONNEL, "document: library-report-2030", "document: library-plan-2029"),
            ],
            [
                "data/tables/personnel/2030.yml:1:20: 이 파일은 2030년 자리에 있지만, 출처인 'library-plan-2029'의 "
                "연도는 2028년, 2029년입니다. 출처나 파일의 자리를 확인해 주세요. 문서가 그해를 다루면 "
                "sources.yml의 result_years나 plan_years에 적어 주세요. [year-outside-source]",
            ],
        ),
    ],
}
