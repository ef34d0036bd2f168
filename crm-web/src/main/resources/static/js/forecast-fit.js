// What came beside what the model expects, drawn from the rows of the tables; colours are the page's tokens, and what is
// expected differs by shape too: hollow bars, a dashed line.
const draw = (element) => {
  const rows = [...document.querySelectorAll(`#${element.dataset.rowsOf} tr[data-row]`)].map((row) => row.dataset);
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const chart = echarts.getInstanceByDom(element) ?? echarts.init(element, null, { renderer: "canvas" });
  const text = { color: token("--ky-ink-2"), fontFamily: token("--ky-font") };
  const bars = element.dataset.fit === "bar";
  const series = (key, colour, fill, dash) => ({
    name: element.dataset[key], type: element.dataset.fit, data: rows.map((row) => Math.round(Number(row[key]) * 10) / 10),
    symbol: "none", barMaxWidth: 26, lineStyle: { color: token(colour), width: 2, type: dash },
    itemStyle: bars ? { color: token(fill), borderColor: token(colour), borderWidth: 1, borderType: dash } : { color: token(colour) },
  });
  chart.setOption({
    animation: false, textStyle: text, grid: { left: 8, right: 12, top: 36, bottom: 4, containLabel: true },
    tooltip: { trigger: "axis", renderMode: "richText" }, legend: { top: 0, textStyle: text },
    xAxis: { type: "category", data: rows.map((row) => row.label), axisLabel: text, boundaryGap: bars },
    yAxis: { type: "value", axisLabel: text, splitLine: { lineStyle: { color: token("--ky-line") } } },
    series: [series("actual", "--ky-brand", "--ky-brand", "solid"), series("expected", "--ky-personal", "--ky-surface", "dashed")],
  }, true);
  return chart;
};
const all = () => document.querySelectorAll("[data-fit]").forEach((element) => draw(element).resize());
// the library comes by a deferred script, this module after it
all();
addEventListener("resize", all);
new MutationObserver(all).observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
