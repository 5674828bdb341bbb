"""Statements that cannot be so, by the rule that finds them."""

from __future__ import annotations

from tests.checks.spoilt import Spoilt, cycle

SOURCES = "sources.yml"
ORGANIZATION = "organization.yml"
PERSONNEL = "personnel/2030.yml"
BUDGET = "budgets/2030.yml"
EVENINGS = "programs/2030/night-library.yml"
PLAN = "programs/2031/night-library.yml"
REPORT_OF_2032 = "  - {id: library-report-2032, name: 2032년 업무보고, kind: report, reporting_year: 2032}\n"
PLAN_OF_2033 = "  - {id: library-plan-2033, name: 2033년 업무계획, kind: report, plan_year: 2033}\n"


STATEMENTS: dict[str, list[Spoilt]] = {
    "personal-number": [
        Spoilt(
            "a mobile telephone number",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010-0000-0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with full-width digits",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: ０１０－００００－００００")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number as it is dialled from abroad",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: +82 10 0000 0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number in a comment",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 000-123-4567 # 010.0000.0000")],
            [
                "data/organization.yml:12:27: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with dots in the middle",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010·0000·0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with slashes",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010/0000/0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with underscores",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010_0000_0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with waves",
            [(ORGANIZATION, "phone: 000-123-4567", "phone: 010~0000~0000")],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number with signs written as codes",
            [(ORGANIZATION, "phone: 000-123-4567", 'phone: "010\\x2d0000\\x2d0000"')],
            [
                "data/organization.yml:12:12: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a mobile telephone number over two lines",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: >-\n      전화 010-0000-\n      0000")],
            [
                "data/organization.yml:17:14: 휴대전화 번호처럼 보이는 수가 있습니다. 지우고 사무실 전화를 적어 "
                "주세요. [personal-number]",
            ],
        ),
        Spoilt(
            "a resident number",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다(000101-0000000).")],
            [
                "data/organization.yml:17:22: 주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요. "
                "[personal-number]",
            ],
        ),
        Spoilt(
            "a resident number without its hyphen",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다(0001010000000).")],
            [
                "data/organization.yml:17:22: 주민등록번호처럼 보이는 수가 있습니다. 바로 지워 주세요. "
                "[personal-number]",
            ],
        ),
        Spoilt(
            "a private mailbox",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. reader@naver.com")],
            [
                "data/organization.yml:17:23: 개인의 전자우편 주소가 있습니다. "
                "지우고 부서의 전자우편 주소를 적어 주세요. [personal-number]"
            ],
        ),
        Spoilt(
            "a private mailbox before a particle",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. Reader.1@Gmail.com으로")],
            [
                "data/organization.yml:17:23: 개인의 전자우편 주소가 있습니다. "
                "지우고 부서의 전자우편 주소를 적어 주세요. [personal-number]"
            ],
        ),
        Spoilt(
            "a private mailbox with a full-width sign",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. reader＠hanmail.net")],
            [
                "data/organization.yml:17:23: 개인의 전자우편 주소가 있습니다. "
                "지우고 부서의 전자우편 주소를 적어 주세요. [personal-number]"
            ],
        ),
        Spoilt(
            "an account number",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 110-123-456789")],
            ["data/organization.yml:17:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number in four parts",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 301-1234-5678-01")],
            ["data/organization.yml:17:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number with other dashes",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 123456–04–123456")],
            ["data/organization.yml:17:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number beside its bank",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 새빛은행 9909876543210")],
            ["data/organization.yml:17:28: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
        Spoilt(
            "an account number before its bank",
            [(ORGANIZATION, "summary: 책을 모읍니다.", "summary: 책을 모읍니다. 9909876543210(새빛은행)")],
            ["data/organization.yml:17:23: 계좌 번호처럼 보이는 수가 있습니다. 바로 지워 주세요. [personal-number]"],
        ),
    ],
    "period-outside-year": [
        Spoilt(
            "a period ends before it starts",
            [(EVENINGS, "period: 3월~11월", "period: 11월~3월")],
            [
                "data/programs/2030/night-library.yml:11:13: '11월~3월'의 시작이 끝보다 늦습니다. 시작과 끝을 확인해 "
                "주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a period is in another year",
            [(EVENINGS, "period: 3월~11월", "period: ’29. 3.")],
            [
                "data/programs/2030/night-library.yml:11:13: '’29. 3.'의 해가 이 기록의 해(2030년)와 다릅니다. 해를 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a period goes on into another year",
            [(EVENINGS, "period: 3월~11월", "period: ’30. 11. ~ ’31. 2.")],
            [
                "data/programs/2030/night-library.yml:11:13: '’30. 11. ~ ’31. 2.'의 해가 이 기록의 해(2030년)와 "
                "다릅니다. 해를 확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "a day that the year lacks",
            [(EVENINGS, "period: 3월~11월", "period: 2. 29.")],
            [
                "data/programs/2030/night-library.yml:11:13: '2. 29.'에 2030년 달력에 없는 날이 있습니다. 날짜를 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
        Spoilt(
            "one of two periods ends before it starts",
            [(EVENINGS, "period: 매주 수요일", "period: 6월, 12월~3월")],
            [
                "data/programs/2030/night-library.yml:15:17: '6월, 12월~3월'의 시작이 끝보다 늦습니다. 시작과 끝을 "
                "확인해 주세요. [period-outside-year]",
            ],
        ),
    ],
    "cycle-order": [
        Spoilt(
            "a step is earlier than the one before it",
            [cycle("1월", "3월", "2월")],
            [
                "data/programs/2030/night-library.yml:17:31: '2월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "only December may come first",
            [cycle("11월", "3월", "5월")],
            [
                "data/programs/2030/night-library.yml:16:32: '3월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "December comes first only once",
            [cycle("12월", "3월", "1월")],
            [
                "data/programs/2030/night-library.yml:17:31: '1월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "December comes first only once, and not twice",
            [cycle("12월", "12월", "1월")],
            [
                "data/programs/2030/night-library.yml:16:32: '12월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
                "data/programs/2030/night-library.yml:17:31: '1월' 단계가 앞 단계보다 이릅니다. 달 순서대로 적어 "
                "주세요. [cycle-order]",
            ],
        ),
        Spoilt(
            "a step ends before it starts",
            [cycle("1월", "3월", "11월~4월")],
            [
                "data/programs/2030/night-library.yml:17:31: '11월~4월'의 시작이 끝보다 늦습니다. 시작과 끝을 확인해 "
                "주세요. [cycle-order]",
            ],
        ),
    ],
    "results-missing": [
        Spoilt(
            "a year has been reported on and its program has no results",
            [(SOURCES, "    plan_year: 2031\n", "    plan_year: 2031\n" + REPORT_OF_2032)],
            [
                "data/programs/2031/night-library.yml:1:1: 2032년 실적까지 나왔으니 2031년 사업에는 results(추진 "
                "실적)를 적어 주세요. [results-missing]",
            ],
        ),
        Spoilt(
            "a year has been reported on and nothing of its budget was spent",
            [
                (SOURCES, "    plan_year: 2031\n", "    plan_year: 2031\n" + REPORT_OF_2032),
                (PLAN, "plans:", "results:"),
                (BUDGET, ", spent: 51", ""),
                (EVENINGS, " spent: 60,", ""),
            ],
            [
                "data/budgets/2030.yml:7:5: 2032년 실적까지 나왔으니 2030년 예산의 spent(집행액)를 적어 주세요. "
                "[results-missing]",
                "data/programs/2030/night-library.yml:18:9: 2032년 실적까지 나왔으니 2030년 사업의 spent(집행액)를 "
                "적어 주세요. [results-missing]",
            ],
        ),
    ],
    "rate-of-nothing": [
        Spoilt(
            "rates are printed beside budgets of 0",
            [
                (BUDGET, "budget: 300, spent: 151, rate: 50.3", "budget: 0, spent: 0, rate: 0.0"),
                (BUDGET, "budget: 200, spent: 100, published: {rate: 50.0}", "budget: 0, spent: 0"),
                (BUDGET, "budget: 100, spent: 51, published: {rate: 51.0}", "budget: 0, published: {rate: 51.0}"),
                (EVENINGS, "budget: 120, spent: 60,", "budget: 0, spent: 0,"),
            ],
            [
                f"data/{place}: 예산액이 0이어서 집행률이 있을 수 없습니다. 예산액을 고치거나, published에서 rate를 "
                "지워 주세요. 남는 것이 없으면 published도 지워 주세요. [rate-of-nothing]"
                for place in (
                    "budgets/2030.yml:4:40",
                    "budgets/2030.yml:7:65",
                    "programs/2030/night-library.yml:18:102",
                )
            ],
        ),
    ],
    "earlier-program": [
        Spoilt(
            "a program continues one of its own year",
            [(PLAN, "[2030/night-library]", "[2031/night-library]")],
            [
                "data/programs/2031/night-library.yml:6:13: '2031/night-library' 사업은 2031년보다 앞선 해의 사업이 "
                "아닙니다. 앞선 해의 사업을 적어 주세요. [earlier-program]",
            ],
        ),
    ],
    "year-outside-source": [
        Spoilt(
            "the source tells of other years",
            [
                (SOURCES, "    plan_year: 2031\n", "    plan_year: 2031\n" + PLAN_OF_2033),
                (PERSONNEL, "document: library-report-2030", "document: library-plan-2033"),
            ],
            [
                "data/personnel/2030.yml:1:20: 이 파일은 2030년 자리에 있지만, 출처인 'library-plan-2033'의 연도는 "
                "2033년입니다. 출처나 파일의 자리를 확인해 주세요. [year-outside-source]",
            ],
        ),
        Spoilt(
            "the source tells of two other years",
            [
                (
                    SOURCES,
                    "    plan_year: 2031\n",
                    "    plan_year: 2031\n" + PLAN_OF_2033.replace("plan_year", "reporting_year: 2029, plan_year"),
                ),
                (PERSONNEL, "document: library-report-2030", "document: library-plan-2033"),
            ],
            [
                "data/personnel/2030.yml:1:20: 이 파일은 2030년 자리에 있지만, 출처인 'library-plan-2033'의 연도는 "
                "2029년, 2033년입니다. 출처나 파일의 자리를 확인해 주세요. [year-outside-source]",
            ],
        ),
    ],
}
