// The chart of tiers month by month, drawn from the rows of the table below it; colours are the page's tokens.
const draw = (element) => {
  const rows = [...document.querySelectorAll(`#${element.dataset.chart} tr[data-row]`)];
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const chart = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer: "canvas" });
  const text = { color: token("--ky-ink-2"), fontFamily: token("--ky-font") };
  const bar = (key, colour, border) => ({
    name: element.dataset[key], type: "bar", stack: "tiers", barMaxWidth: 34, data: rows.map((row) => Number(row.dataset[key])),
    itemStyle: { color: token(colour), borderColor: token(border), borderWidth: 1 },
  });
  const line = (key, colour, symbol) => ({
    name: element.dataset[key], type: "line", yAxisIndex: 1, symbol, symbolSize: 8, data: rows.map((row) => Number(row.dataset[key])),
    itemStyle: { color: token(colour) }, lineStyle: { color: token(colour), width: 2 },
  });
  chart.setOption({
    animation: false, textStyle: text, grid: { left: 44, right: 40, top: 44, bottom: 28 },
    tooltip: { trigger: "axis", renderMode: "richText" }, legend: { top: 0, textStyle: text },
    xAxis: { type: "category", data: rows.map((row) => row.dataset.day.slice(0, 7)), axisLabel: text },
    yAxis: [
      { type: "value", axisLabel: text, splitLine: { lineStyle: { color: token("--ky-line") } } },
      { type: "value", axisLabel: text, splitLine: { show: false }, minInterval: 1 },
    ],
    series: [bar("c", "--ky-surface", "--ky-line-strong"), bar("b", "--ky-b", "--ky-b"), bar("a", "--ky-a", "--ky-a"),
      line("up", "--ky-company", "triangle"), line("down", "--ky-personal", "diamond")],
  });
  return chart;
};
const all = () => document.querySelectorAll("[data-chart]").forEach((element) => draw(element).resize());
// the library comes by a deferred script, this module after it
all();
addEventListener("resize", all);
new MutationObserver(all).observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
