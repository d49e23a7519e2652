//! The style of the file: black on white, no colour that says more than words do; on paper with a running head, page numbers and nothing torn apart.

/// The rules that are the same for every report.
pub const STYLE: &str = "\
:root{color:#111;background:#fff;font:10.5pt/1.42 system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif}
body{margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem}
h1,h2,h3,h4,h5{line-height:1.2;margin:1.2em 0 .4em;break-after:avoid}
h1{font-size:1.9em;margin-top:0}
h2{font-size:1.4em;border-bottom:1.5px solid #111;padding-bottom:.15em;margin-top:1.6em}
h3{font-size:1.17em}h4{font-size:1.03em}h5{font-size:1em}
p,ul,ol,dl,table{margin:.35em 0 .65em}
ul{padding-left:1.4em}ol{padding-left:2.2em}li{margin:.12em 0}
p,li,dd,td{overflow-wrap:anywhere;orphans:2;widows:2}
.small{font-size:.84em;color:#444}
.small code{font-size:1em}
.note{border-left:3px solid #111;padding:.1em 0 .1em .7em}
code{overflow-wrap:anywhere;font:.88em ui-monospace,'Liberation Mono',Menlo,Consolas,monospace}
q{quotes:'“' '”';font-style:italic}
a{color:#00e;text-decoration:underline}
dl>div{display:grid;grid-template-columns:10.5em 1fr;gap:.9em;padding:.08em 0}
dt{font-weight:600}dd{margin:0}
.fields{display:grid;grid-template-columns:repeat(3,1fr);gap:.2em 1.2em;break-inside:avoid}
.fields>div{display:block;padding:0}
.fields dt{font-size:.78em;color:#444}
.fields dd{min-height:1.35em}
.fields>div:only-child{grid-column:1/-1}.fields>div:only-child .blank{min-height:3.6em}
.blank{border-bottom:1px solid #555}
table{border-collapse:collapse;width:100%;font-size:.88em}
caption{text-align:left;font-weight:600;padding:.2em 0;break-after:avoid}
th,td{text-align:left;vertical-align:top;padding:.22em .5em .22em 0;border-bottom:1px solid #bbb}
thead th{border-bottom:1.5px solid #111}
td:not(.number){min-width:5.5em}
tbody th{font-weight:600;min-width:8.5em;max-width:18em}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.signatures td,.signatures tbody th{height:2.6em;vertical-align:bottom;border-bottom:1px solid #555}
.signatures{break-inside:avoid}.signatures th:first-child{width:28%}
.card{border:1px solid #777;border-left-width:5px;padding:.45em .8em;margin:.5em 0 .8em;break-inside:avoid}
.card>:last-child{margin-bottom:.1em}
.head{margin:.05em 0 .3em;break-after:avoid}
.stop{border-left-color:#9c1310}.condition{border-left-color:#8a5a00}.unknown{border-left-style:dashed;border-left-color:#444}.clear{border-left-color:#14613a}
.company{border:1px dashed #333;border-left-width:1px;margin:.5em 0 .2em}
.verdict,.severity{white-space:nowrap}
.verdict svg{width:1.15em;height:1.15em;vertical-align:-.2em}
.severity svg{width:1.5em;height:.85em;vertical-align:-.05em;fill:#111}
.severity .off{fill:#fff;stroke:#999}.severity .open{fill:#fff;stroke:#111;stroke-dasharray:2 1.4}
.exposure{display:inline-grid;grid-template-columns:11em auto;gap:.8em;align-items:center}
td .exposure{grid-template-columns:minmax(6em,9em);gap:0}
.track{overflow:visible}.track rect{fill:#777}.track line{stroke:#bbb}.track .cap{stroke:#111;stroke-width:1.5}.track circle{fill:#fff;stroke:#111;stroke-width:1.5}
@media (max-width:34rem){dl>div{grid-template-columns:1fr;gap:0}.fields{grid-template-columns:1fr}}
@media print{
:root{font-size:9.2pt;line-height:1.34}
main{max-width:none;padding:0}
thead{display:table-header-group}
tr{break-inside:avoid}.small:has(+table),p:has(+ul){break-after:avoid}
thead{break-after:avoid}tbody tr:first-child{break-before:avoid}
a{color:inherit;text-decoration:none}
.new-page{break-before:page}
}
";

/// The pages of paper: margins for A4 and Letter alike, the running head, and the number of each page. Words in a style sheet are a way in for whoever
/// wrote them, so every letter of theirs is written by its number.
pub fn pages(running: &str, out: &mut String) {
    out.push_str("@page{margin:17mm 16mm 16mm;@top-left{font:7.5pt 'Liberation Sans',Arial,sans-serif;color:#444;content:\"");
    for letter in running.chars().filter_map(crate::report::document::clean::clean) {
        if letter == ' ' || letter.is_ascii_alphanumeric() {
            out.push(letter);
        } else {
            out.push('\\');
            for place in (0..6).rev() {
                out.extend(char::from_digit(u32::from(letter) >> (4 * place) & 15, 16));
            }
            // The space belongs to the number: without it one of the text would be taken for it.
            out.push(' ');
        }
    }
    out.push_str(
        "\"}@bottom-right{font:7.5pt 'Liberation Sans',Arial,sans-serif;color:#444;content:\"Page \" counter(page) \" of \" counter(pages)}}\n",
    );
}
