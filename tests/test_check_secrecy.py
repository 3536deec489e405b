"""What a published report should not hold is told for a person to decide."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import findings, reading, shipped

from drafter.corpus.laid_out import lay_out
from drafter.readers import read_file

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("全年共收发涉密文件1356份。", "secret-count"),
        ("办理密件300件。", "secret-count"),
        ("处理机密级文件45份。", "secret-count"),
        ("完成35台涉密计算机检查。", "secret-count"),
        ("{front}机密★3年", "mark"),
        ("内部资料，注意保存", "mark"),
        ("（此件不予公开）", "mark"),
        ("根据某委密〔2023〕15号文件要求。", "number"),
        ("当事人陈某，身份证号440106198503123456。", "identity"),
        ("联系人王某，手机13922223333。", "mobile"),
        ("联系电话：020-38765432。", "phone"),
        ("账号：4400 1234 5678 9012 345", "account"),
        ("请发至zhang@example.com。", "contact"),
        ("登录http://10.10.2.15/oa查看。", "network"),
        ("王某，家庭住址：某区某路12号。", "person"),
    ],
)
def test_it_is_a_warning(text: str, rule: str) -> None:
    """One, of the rule that names what it is."""
    assert [(one.rule, one.level) for one in findings(text, rule="secrecy")] == [
        (f"secrecy/{rule}", "warning")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "承接12345热线工单24.5万余宗，拨打12348、12315、12328热线咨询。",
        "严守国家秘密，做好涉密文件管理，开展保密培训3次。",
        "保护商业秘密，走访企业12家。",
        "对不予公开的2件申请说明理由。",
        "统一社会信用代码11440103687666510E，索引号11440103687666510E/2023-00014。",
        "办件13922223333件，资金13922223333元。",
        "（地址：某市某路1号，邮编：515071，电话：0754-87391234）",
        "登录https://www.gdzwfw.gov.cn办理，系统升级到3.1.2版本。",
        "推广居民身份证电子证照，7×24小时服务。",
        "某府办〔2024〕12号文件。",
    ],
)
def test_what_is_public_is_not_told(text: str) -> None:
    """Hotlines, codes of bodies, the address that a report has to give."""
    assert findings(text, rule="secrecy") == ()


def test_the_count_of_secret_files_in_a_real_report_is_found() -> None:
    """And nothing else in the five seeds."""
    found = [
        one.text
        for file in SEEDS
        for one in shipped().check(lay_out(read_file(file), reading()))
        if one.rule.startswith("secrecy")
    ]
    assert found == ["涉密文件(包括按涉密文件管理的其他文件)2600余件"]
