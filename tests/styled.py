"""Documents in house styles of their own, for what is learned from them: offices' files and two made here."""

from __future__ import annotations

from pathlib import Path

from reports import docx

OFFICES = Path(__file__).resolve().parents[2] / "shared" / "documents"
OFFICES_FILES = ("sample_word_01-basic-formal.docx", "sample_guobanfa_tongzhi.docx", "template_sx_1.docx")
MADE = ("direct.docx", "themed.docx")
_TITLE = "某市某局2023年法治政府建设年度报告"
_LONG = "全面落实行政执法公示制度，持续优化政务服务，推动各项工作依法开展。"


def model(name: str, folder: Path) -> Path:
    """The document `name`: an office's, where they are at hand, else one made in `folder`."""
    makers = {"direct.docx": direct, "themed.docx": themed}
    return makers[name](folder / name) if name in makers else OFFICES / name


def look(text: str, font: str, size: int, paragraph: str = "", run: str = "") -> str:
    """A paragraph formatted by hand."""
    fonts = f'<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="{font}"/>'
    letters = f'<w:rPr>{fonts}{run}<w:sz w:val="{size}"/></w:rPr>'
    return f"<w:p><w:pPr>{paragraph}</w:pPr><w:r>{letters}<w:t>{text}</w:t></w:r></w:p>"


def sheet(margins: tuple[int, int, int, int], footers: str = "", grid: str = "") -> str:
    """The section of an A4 page with these margins: top, right, bottom, left."""
    sides = zip(("top", "right", "bottom", "left"), margins, strict=True)
    given = " ".join(f'w:{side}="{width}"' for side, width in sides)
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    return f'<w:sectPr>{footers}{size}<w:pgMar {given} w:header="851" w:footer="992"/>{grid}</w:sectPr>'


def page_field(before: str, after: str, properties: str = "", size: int = 24) -> str:
    """The paragraph of a footer with the page's number."""
    letters = f'<w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="黑体"/><w:sz w:val="{size}"/></w:rPr>'

    def run(content: str) -> str:
        return f"<w:r>{letters}{content}</w:r>"

    words = [run(f'<w:t xml:space="preserve">{part}</w:t>') for part in (before, after)]
    field = "".join(
        run(part)
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText> PAGE </w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>7</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f"<w:p><w:pPr>{properties}</w:pPr>{words[0]}{field}{words[1]}</w:p>"


def direct(path: Path) -> Path:
    """A document without styles: 宋体 in lines and a half, half-width brackets, 1、, narrow margins, 第1页."""
    lines = '<w:spacing w:line="360" w:lineRule="auto"/>'
    text = f'{lines}<w:ind w:firstLine="560"/><w:jc w:val="left"/>'
    bold = "<w:b/>"
    right = f'{lines}<w:ind w:right="560"/><w:jc w:val="right"/>'
    body = [
        look(_TITLE, "黑体", 36, f'{lines}<w:jc w:val="center"/>', bold),
        look("市政府：", "宋体", 28, lines),
        look(f"现将有关情况报告如下。{_LONG}", "宋体", 28, text),
        look("一、主要举措和成效", "宋体", 30, text, bold),
        look("(一)依法履行职能", "宋体", 28, text, bold),
        look("1、提升服务。", "宋体", 28, text, bold).replace("</w:p>", look_run(_LONG, "宋体", 28)),
        look("2、规范执法。", "宋体", 28, text, bold).replace("</w:p>", look_run(_LONG, "宋体", 28)),
        look("二、存在的不足和原因", "宋体", 30, text, bold),
        look(_LONG, "宋体", 28, text),
        look("特此报告。", "宋体", 28, text),
        look("某市某局", "宋体", 28, right),
        look("2024年1月5日", "宋体", 28, right),
    ]
    section = sheet(
        (1417, 1134, 1417, 1417), '<w:footerReference w:type="default" r:id="footer1" xmlns:r="r"/>'
    )
    footer = page_field("第", "页", '<w:jc w:val="center"/>')
    return docx(path, "".join(body) + section, footer1=footer)


def look_run(text: str, font: str, size: int) -> str:
    """The rest of a paragraph that opens with a heading."""
    fonts = f'<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="{font}"/><w:sz w:val="{size}"/>'
    return f"<w:r><w:rPr>{fonts}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>
<w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="600" w:lineRule="exact"/></w:pPr>
</w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr>
<w:rPr><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="text"><w:name w:val="正文缩进"/><w:basedOn w:val="a"/>
<w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="one"><w:name w:val="heading 1"/><w:basedOn w:val="text"/>
<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:spacing w:before="120"/></w:pPr>
<w:rPr><w:rFonts w:eastAsiaTheme="majorEastAsia"/><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="two"><w:name w:val="heading 2"/><w:basedOn w:val="one"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr>
</w:style>
<w:style w:type="character" w:styleId="plain"><w:rPr><w:b/></w:rPr></w:style>
"""
_NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
<w:lvlText w:val="第%1部分 "/><w:pPr><w:ind w:left="900"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%2、"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
"""
_THEME = """
<a:fontScheme xmlns:a="a"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/>
<a:font script="Hans" typeface="微软雅黑"/>
</a:majorFont><a:minorFont><a:latin typeface="Cambria"/><a:ea typeface="方正仿宋_GBK"/></a:minorFont></a:fontScheme>
"""


def themed(path: Path) -> Path:
    """A document in styles on styles with fonts of its theme, list numbers, a red head, - 1 - on the outer sides."""
    red = '<w:pBdr><w:bottom w:val="single" w:color="FF0000"/></w:pBdr><w:jc w:val="center"/>'

    def styled(text: str, style: str, more: str = "", run: str = "") -> str:
        properties = f'<w:pStyle w:val="{style}"/>{more}' if style else more
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"

    body = [
        look("某市某局文件", "方正小标宋_GBK", 72, red, '<w:color w:val="FF0000"/>'),
        look(_TITLE, "方正小标宋_GBK", 44, '<w:jc w:val="center"/>'),
        styled("市政府：", ""),
        styled(_LONG, "text"),
        styled("主要举措和成效", "one"),
        styled("依法履行职能", "two"),
        styled("规范公正执法", "two"),
        styled(_LONG, "text"),
        styled(_LONG, "text"),
        styled("存在的不足和原因", "one"),
        styled(_LONG, "text"),
        styled("特此报告。", "text"),
        styled("某市某局", "", '<w:ind w:rightChars="300"/><w:jc w:val="right"/>'),
        styled("2024年1月5日", "", '<w:ind w:rightChars="400"/><w:jc w:val="right"/>'),
    ]
    kinds = zip(("default", "even"), ("footer1", "footer2"), strict=True)
    references = "".join(f'<w:footerReference w:type="{k}" r:id="{name}" xmlns:r="r"/>' for k, name in kinds)
    section = sheet((2268, 1701, 1701, 1701), references, '<w:docGrid w:type="lines" w:linePitch="312"/>')
    outside = '<w:framePr w:xAlign="outside"/>'
    return docx(
        path,
        "".join(body) + section,
        styles=_STYLES,
        numbering=_NUMBERING,
        theme=_THEME,
        settings="<w:evenAndOddHeaders/>",
        footer1=page_field("- ", " -", outside, 28),
        footer2=page_field("- ", " -", outside, 28),
    )
