// The risk map, drawn from the rows of the table below it: people down, trust across, revenue as size; a verdict has a
// shape besides its colour, and colours are the page's tokens.
const SHAPES = { COMPANY: "circle", SHARED: "rect", PERSONAL: "diamond", UNKNOWN: "emptyCircle" };
const COLOURS = { COMPANY: "--ky-company", SHARED: "--ky-shared", PERSONAL: "--ky-personal", UNKNOWN: "--ky-unknown" };
const element = document.querySelector("[data-risk]");
const rows = [...document.querySelectorAll(`#${element.dataset.risk} tr[data-row]`)].map((row) => row.dataset);
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const largest = Math.max(1, ...rows.map((row) => Number(row.revenue)));
const size = (row) => 8 + 34 * Math.sqrt(Number(row.revenue) / largest);
const risk = (rowsOf) => rowsOf.reduce((all, row) => all + Number(row.revenue) * (100 - Number(row.score)), 0);
const people = [...new Set(rows.map((row) => row.person))]
  .sort((one, other) => risk(rows.filter((row) => row.person === one)) - risk(rows.filter((row) => row.person === other)));

const draw = () => {
  element.style.height = `${Math.max(220, 74 + 56 * people.length)}px`;
  const chart = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer: "canvas" });
  const text = { color: token("--ky-ink-2"), fontFamily: token("--ky-font") };
  const narrow = element.clientWidth < 520;
  const { company, shared } = element.dataset;
  const zone = (from, to, colour) => [{ xAxis: from, itemStyle: { color: token(colour), opacity: 0.5 } }, { xAxis: to }];
  chart.setOption({
    animation: false, textStyle: text, grid: { left: narrow ? 60 : 84, right: 20, top: 16, bottom: 44 },
    tooltip: {
      renderMode: "richText",
      formatter: ({ data }) => `${data.row.name}\n${data.row.person} · ${element.dataset.score} ${data.row.score}\n${data.row.money}`,
    },
    xAxis: { type: "value", min: 0, max: 100, name: element.dataset.score, nameLocation: "middle", nameGap: 26, axisLabel: text,
      nameTextStyle: text, splitLine: { show: false } },
    yAxis: { type: "category", data: people, axisLabel: { ...text, color: token("--ky-ink") }, axisTick: { show: false },
      axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: token("--ky-line") } } },
    series: [{
      type: "scatter",
      data: rows.map((row) => ({
        row, value: [Number(row.score), row.person], symbol: SHAPES[row.verdict], symbolSize: size(row),
        itemStyle: { color: token(COLOURS[row.verdict]), opacity: 0.78, borderColor: token("--ky-surface"), borderWidth: 1 },
        label: { show: !narrow && size(row) > 24, position: "bottom", distance: 2, formatter: row.name.slice(0, 4), color: text.color, fontSize: 11 },
      })),
      labelLayout: { hideOverlap: true },
      markArea: { silent: true, data: [zone(0, shared, "--ky-personal-soft"), zone(shared, company, "--ky-shared-soft"),
        zone(company, 100, "--ky-company-soft")] },
    }],
  }, true);
  chart.off("click");
  chart.on("click", ({ data }) => data?.row && location.assign(data.row.href));
  chart.resize();
};
// the library comes by a deferred script, this module after it
draw();
addEventListener("resize", draw);
new MutationObserver(draw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
