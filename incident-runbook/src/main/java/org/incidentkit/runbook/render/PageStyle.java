package org.incidentkit.runbook.render;

/**
 * The look of the page: one column, large type, made to be read on a telephone at night. Text has a contrast of 4.5 or more
 * on its ground, lines of 3; whatever can be followed is at least 44 pixels high among contacts, 24 elsewhere. Colours say
 * nothing that words don't.
 */
final class PageStyle {

    static final String CSS = """
            :root{color-scheme:light dark;--bg:#fff;--fg:#12181c;--soft:#4b5760;--line:#c2cad0;--edge:#6f7d87;--panel:#f1f4f6;--link:#0a4f94;--focus:#ffd54a;\
            --ok:#0b5c33;--okbg:#e2f3e8;--bad:#9c1c10;--badbg:#fdeae7;--warn:#5f4b00;--warnbg:#fff4c9;--bar:#d5dce1;--open:#1f7a4a;--now:#b3160b}
            @media (prefers-color-scheme:dark){:root{--bg:#0f1417;--fg:#eef2f4;--soft:#b4bfc7;--line:#39444c;--edge:#8896a0;--panel:#1a2127;--link:#8fc7ff;\
            --ok:#8fe0b0;--okbg:#0f2e1d;--bad:#ffb3a6;--badbg:#3b1510;--warn:#f3dd82;--warnbg:#322b08;--bar:#2b343b;--open:#4fbf83;--now:#ff9c8c}}
            *,*::before,*::after{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
            body{margin:0;background:var(--bg);color:var(--fg);font:1.125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;\
            overflow-wrap:break-word}
            header,main{max-width:46rem;margin:0 auto;padding:0 1rem}
            main{padding-bottom:4rem}
            header{padding-top:1.5rem}
            h1,h2,h3{text-wrap:balance}
            h1{font-size:2rem;line-height:1.15;letter-spacing:-.01em;margin:0 0 1rem}
            h2{font-size:1.5rem;line-height:1.2;margin:2.75rem 0 1rem;padding-top:1rem;border-top:2px solid var(--fg)}
            h3{font-size:1.25rem;line-height:1.3;margin:1.75rem 0 .5rem}
            h4,h5,h6{font-size:1.125rem;line-height:1.35;margin:1.5rem 0 .5rem}
            p,ul,ol,pre,blockquote,dl,figure{margin:0 0 1rem}
            ul,ol{padding-left:1.5rem}li{margin-bottom:.25rem}
            a{color:var(--link);text-decoration-thickness:max(1px,.0625rem);text-underline-offset:.15em}
            a:hover{text-decoration-thickness:max(3px,.1875rem)}
            :focus-visible{outline:3px solid var(--fg);outline-offset:2px;box-shadow:0 0 0 2px var(--bg),0 0 0 8px var(--focus);border-radius:2px}
            .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;z-index:1;background:var(--bg);padding:.75rem 1rem}
            .pages ul{list-style:none;padding:0;margin:0 0 .5rem;display:flex;flex-wrap:wrap;column-gap:1.5rem}.pages li{margin:0}.pages a{display:inline-block;padding:.375rem 0}
            .lead{font-size:1.1875rem}
            .soft{color:var(--soft)}.none{color:var(--bad);font-weight:600}
            .banner{padding:.875rem 1rem;border-left:.5rem solid;font-weight:700;line-height:1.35}
            .banner.open,.banner.shut{font-size:1.375rem}
            .banner.open{color:var(--ok);background:var(--okbg)}.banner.late{color:var(--bad);background:var(--badbg)}\
            .banner.shut,.banner.soon{color:var(--warn);background:var(--warnbg)}
            .contents summary,figure summary{display:inline-block;padding:.5rem 0;color:var(--link);text-decoration:underline;text-underline-offset:.15em;cursor:pointer}
            summary::marker,summary::-webkit-details-marker{color:var(--soft)}
            .contents ul{list-style:none;padding:0;margin:.25rem 0 0}.contents li{margin:0}.contents a{display:inline-block;max-width:100%;overflow-wrap:anywhere;padding:.375rem 0}
            .call{list-style:none;padding:0;margin:0 0 1rem}
            .call>li{margin:0 0 1rem;padding:1rem;background:var(--panel)}
            .call p{margin:0}.call .role{font-size:1.1875rem;font-weight:700}
            .way{display:flex;flex-wrap:wrap;column-gap:.75rem;align-items:baseline;min-height:3rem;margin-top:.75rem;padding:.625rem .875rem;font-size:1.1875rem;overflow-wrap:anywhere}
            p.way{padding-left:0;min-height:0;margin-top:.25rem!important}
            a.way{border:2px solid var(--link);background:var(--bg);text-decoration:none;font-weight:600}
            a.way:hover{background:var(--link);color:var(--bg)}a.way:hover .kind{color:inherit}
            .way .kind{color:var(--soft);font-weight:400;font-size:1rem;min-width:3rem}.way .value{flex:1 1 14rem}
            a.way .value{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);text-underline-offset:.15em}
            .urls div{padding:.625rem 0;border-bottom:1px solid var(--line)}.urls div:first-child{border-top:1px solid var(--line)}
            .urls dt{font-weight:700}.urls dd{margin:0;padding:.25rem 0;overflow-wrap:anywhere}
            .links{list-style:none;padding:0}.links li{padding:.375rem 0;margin:0;overflow-wrap:anywhere}
            .name{display:block;color:var(--soft)}
            .fact{font-size:1.1875rem;margin-bottom:.5rem}
            .hours{font-size:1.375rem;font-weight:700;line-height:1.35;margin:0 0 .5rem;white-space:pre-line}
            .days{margin-top:1.5rem}
            .timeline{display:block;overflow:visible;font-size:1rem;line-height:1;color:var(--fg)}
            .timeline .bar{fill:var(--bar);fill-opacity:1}.timeline .open{fill:var(--open);fill-opacity:1}
            .timeline .hour{stroke:var(--bg);stroke-width:1}
            .timeline .day{font-weight:700}.timeline .shut,.timeline .hours{fill:var(--soft);font-size:1em;font-weight:400}
            .timeline .halo{stroke:var(--bg);stroke-width:8}
            .timeline line.mark{stroke:var(--fg);stroke-width:3}
            .timeline line.now{stroke:var(--now);stroke-width:5}
            .timeline text.now{fill:var(--now);font-weight:700}
            .wide{overflow-x:auto;margin:0 0 1rem}
            table{border-collapse:collapse;width:100%;margin:0 0 1rem}
            .wide table{margin:0}.wide td,.wide th{min-width:6.5rem;overflow-wrap:anywhere}
            th,td{text-align:left;vertical-align:top;padding:.625rem .75rem .625rem 0;border-bottom:1px solid var(--line)}
            thead th{border-bottom:2px solid var(--edge)}
            .by{display:block;font-weight:700}
            .cards .label{display:none}
            .cards th[scope=row]{font-size:1.1875rem}
            code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em;background:var(--panel)}
            code{padding:.1em .25em;overflow-wrap:anywhere}pre{padding:1rem;overflow-x:auto}pre code{padding:0;font-size:1em;overflow-wrap:normal}
            blockquote{border-left:.375rem solid var(--line);padding-left:1rem;margin-left:0}
            hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
            .score strong{font-size:2rem;line-height:1.2}
            meter{display:block;width:100%;height:1rem;margin-top:.25rem}
            .findings{list-style:none;padding:0}.findings li{padding:.75rem 0;margin:0;border-bottom:1px solid var(--line)}
            .sev{display:inline-block;min-width:4.5rem;font-weight:700}.sev.error{color:var(--bad)}.sev.warning{color:var(--warn)}.sev.info{color:var(--soft)}
            .findings code{color:var(--soft);font-size:.8125em}
            @media (min-width:40rem){body{font-size:1.1875rem}h1{font-size:2.75rem}h2{font-size:1.75rem}h3{font-size:1.3125rem}.lead{font-size:1.3125rem}
            .call>li{display:flex;gap:1.5rem}.call .role{flex:0 0 10.5rem}.ways{flex:1;min-width:0}.ways>:first-child{margin-top:0}
            .urls div{display:grid;grid-template-columns:14rem 1fr;column-gap:1.5rem}.urls dt{padding:.25rem 0;grid-row:1/span 9}.urls dd{grid-column:2}
            .points th[scope=row]{font-size:1em;font-weight:400;width:38%}.points td:nth-child(2){white-space:nowrap}}
            @media (max-width:39.99rem){.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .cards,.cards tbody{display:block}.cards tr{display:block;padding:.875rem 0;border-bottom:1px solid var(--line)}.cards tr:first-child{border-top:1px solid var(--line)}
            .cards th,.cards td{display:block;border:0;padding:.125rem 0}.cards .label{display:inline;color:var(--soft)}.cards .by{display:inline}
            .points tr{display:grid;grid-template-columns:1fr auto;column-gap:1rem}.points th[scope=row]{font-size:1em}.points td:nth-child(3){grid-column:1/-1}.points .done{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
            @media print{:root{color-scheme:light;--bg:#fff;--fg:#000;--soft:#333;--line:#999;--edge:#333;--panel:#fff;--link:#000;--ok:#000;--bad:#000;--warn:#000;\
            --okbg:#fff;--badbg:#fff;--warnbg:#fff;--bar:#e4e4e4;--open:#777;--now:#000}
            @page{margin:15mm}
            body{font-size:11pt}h1{font-size:22pt}h2{font-size:15pt;margin-top:1.5rem;break-after:avoid}h3,h4{font-size:12pt;margin-top:1rem;break-after:avoid}.lead,.hours,.fact,.way,.call .role,.banner.open,.banner.shut,.cards th[scope=row]{font-size:12pt}.way .kind{font-size:11pt}
            header,main{max-width:none;padding:0}
            .skip,.contents,.pages,figure details{display:none}
            .call>li,tr,.urls div,.findings li,pre,figure,svg{break-inside:avoid}
            .call>li{border:1px solid #999;padding:.5rem .75rem}a.way{border:0;padding:0;min-height:0;margin-top:.25rem}.banner{border:1px solid #000;border-left-width:.5rem}
            .timeline,.timeline rect,meter{print-color-adjust:exact;-webkit-print-color-adjust:exact}pre{white-space:pre-wrap;border:1px solid #999}}
            @media (forced-colors:active){.banner,.call>li{border:1px solid}.timeline .bar{fill:Canvas;stroke:CanvasText}.timeline .open{fill:Highlight}}
            """;

    private PageStyle() {}
}
