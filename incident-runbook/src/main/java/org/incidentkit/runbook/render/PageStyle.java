package org.incidentkit.runbook.render;

/** The look of the page: one column, made to be read on a telephone at night; colours have a contrast of 4.5 or more. */
final class PageStyle {

    static final String CSS = """
            :root{color-scheme:light dark;--bg:#fff;--fg:#0b0c0c;--soft:#505a5f;--line:#b1b4b6;--panel:#f3f2f1;--link:#1d70b8;\
            --ok:#005a30;--okbg:#e3f2ea;--bad:#942514;--badbg:#fbe9e7;--warn:#594d00;--warnbg:#fff7bf}
            @media (prefers-color-scheme:dark){:root{--bg:#121415;--fg:#f0f1f2;--soft:#b6bdc2;--line:#4a5056;--panel:#1e2224;\
            --link:#8cc4f5;--ok:#9be0b8;--okbg:#12301f;--bad:#ffb4a8;--badbg:#3d1712;--warn:#f5e08a;--warnbg:#332c05}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--bg);color:var(--fg);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;\
            overflow-wrap:anywhere}
            header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
            header{padding-top:1.25rem}
            h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}
            h2{font-size:1.3125rem;line-height:1.25;margin:2.25rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
            h3{font-size:1.125rem;margin:1.5rem 0 .5rem}h4,h5,h6{font-size:1.0625rem;margin:1.25rem 0 .5rem}
            p,ul,ol,pre,blockquote,dl{margin:0 0 1rem}
            a{color:var(--link);text-underline-offset:.15em}
            a:focus-visible,[tabindex]:focus-visible{outline:3px solid #fd0;outline-offset:2px;box-shadow:0 0 0 5px #0b0c0c}
            .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.5rem}
            .banner{padding:.75rem 1rem;border-left:.375rem solid;margin:0 0 1rem;border-radius:.125rem}
            .banner p{margin:0}.open{color:var(--ok);background:var(--okbg)}.closed,.late{color:var(--bad);background:var(--badbg)}\
            .soon{color:var(--warn);background:var(--warnbg)}
            .call{list-style:none;padding:0;margin:0 0 1rem}
            .call>li{padding:.75rem 0;border-bottom:1px solid var(--line)}.call>li:last-child{border-bottom:0}
            .role{display:block;font-weight:700}
            .points{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center}.points a{display:inline-block;padding:.375rem 0}
            .none{color:var(--bad)}.soft{color:var(--soft)}
            .hours{font-size:1.1875rem;font-weight:700;margin:0 0 .25rem;white-space:pre-line}
            dl.urls{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.5rem 1rem}
            dl.urls dt{font-weight:700}dl.urls dd{margin:0}
            .wide{overflow-x:auto;margin:0 0 1rem}
            table{border-collapse:collapse;width:100%;overflow-wrap:normal}
            th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
            .by{display:block;font-weight:700;white-space:nowrap}
            code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9375em;background:var(--panel)}
            code{padding:.1em .25em}pre{padding:.75rem;overflow-x:auto;overflow-wrap:normal}pre code{padding:0}
            blockquote{border-left:.25rem solid var(--line);padding-left:1rem;margin-left:0}
            hr{border:0;border-top:1px solid var(--line)}
            nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0}
            footer{padding-top:1rem;padding-bottom:3rem}
            .finding{margin:0 0 .5rem}.sev{font-weight:700}
            @media (max-width:30rem){dl.urls{grid-template-columns:1fr;gap:0}dl.urls dd{margin:0 0 .75rem}}
            @media (max-width:44rem){.cards thead{position:absolute;left:-999rem}.cards tr{display:block;padding:.75rem 0;border-bottom:1px solid var(--line)}\
            .cards td,.cards th{display:block;border:0;padding:0}.cards td[data-label]::before{content:attr(data-label) ": ";font-weight:700}}
            @media print{:root{--bg:#fff;--fg:#000;--soft:#333;--link:#000;--panel:#fff;--ok:#000;--bad:#000;--warn:#000;\
            --okbg:#fff;--badbg:#fff;--warnbg:#fff}nav,.skip{display:none}h2{break-after:avoid}li,tr{break-inside:avoid}}
            """;

    private PageStyle() {}
}
