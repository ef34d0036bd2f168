package com.keyuan.crm.shared;

import java.util.Arrays;

/** Names such as companies have: place, two signs, trade, form; a million of them, each once. */
final class BenchNames {

    private static final String[][] PLACES = parts("""
            上海 shang hai|苏州 su zhou|无锡 wu xi|常州 chang zhou|南京 nan jing|杭州 hang zhou|宁波 ning bo|温州 wen zhou
            |合肥 he fei|芜湖 wu hu|广州 guang zhou|深圳 shen zhen|佛山 fo shan|东莞 dong guan|厦门 xia men|福州 fu zhou
            |武汉 wu han|长沙 chang sha|重庆 chong qing|成都 cheng du|西安 xi an|郑州 zheng zhou|济南 ji nan|青岛 qing dao
            |天津 tian jin|北京 bei jing|沈阳 shen yang|大连 da lian|昆明 kun ming|南宁 nan ning""");
    private static final String[][] FIRST = parts("""
            恒 heng|宏 hong|华 hua|鑫 xin|瑞 rui|盛 sheng|泰 tai|永 yong|中 zhong|金 jin|天 tian|联 lian|海 hai|安 an|博 bo
            |诚 cheng|德 de|东 dong|丰 feng|光 guang|国 guo|和 he|嘉 jia|建 jian|江 jiang|凯 kai|力 li|龙 long|明 ming
            |南 nan|鹏 peng|启 qi|荣 rong|三 san|顺 shun|腾 teng|万 wan|祥 xiang|亚 ya|重 zhong""");
    private static final String[][] SECOND = parts("""
            桥 qiao|达 da|川 chuan|峰 feng|源 yuan|通 tong|发 fa|利 li|茂 mao|昌 chang|信 xin|业 ye|隆 long|兴 xing|润 run
            |成 cheng|远 yuan|辉 hui|城 cheng|宇 yu|升 sheng|岳 yue|康 kang|旺 wang|捷 jie|林 lin|铭 ming|邦 bang|来 lai
            |科 ke|美 mei|阳 yang|诺 nuo|飞 fei|特 te|维 wei|优 you|益 yi|药 yao|山 shan""");
    private static final String[][] TRADES = parts("""
            建设集团 jian she ji tuan|建筑工程 jian zhu gong cheng|钢结构 gang jie gou|管业 guan ye|机械制造 ji xie zhi zao
            |设备安装 she bei an zhuang|市政工程 shi zheng gong cheng|房地产开发 fang di chan kai fa|装饰 zhuang shi
            |建材贸易 jian cai mao yi|新材料 xin cai liao|能源科技 neng yuan ke ji|环保设备 huan bao she bei
            |给排水工程 ji pai shui gong cheng|化工 hua gong|电力工程 dian li gong cheng|船舶重工 chuan bo zhong gong
            |消防工程 xiao fang gong cheng|自动化 zi dong hua|设计院 she ji yuan|水务 shui wu|燃气 ran qi|暖通 nuan tong
            |五金 wu jin|阀门 fa men""");

    private static final long ALL = (long) PLACES.length * FIRST.length * SECOND.length * TRADES.length;

    private BenchNames() {}

    /** @param key without the form of the company @param sort the pinyin of it all */
    record Name(String name, String key, String sort) {}

    /** Neighbouring numbers have unlike names. */
    static Name of(long number) {
        long at = number * 1_000_003L % ALL;
        String[][] parts = {
            PLACES[(int) (at % PLACES.length)],
            FIRST[(int) (at / PLACES.length % FIRST.length)],
            SECOND[(int) (at / PLACES.length / FIRST.length % SECOND.length)],
            TRADES[(int) (at / PLACES.length / FIRST.length / SECOND.length)]
        };
        String key = parts[0][0] + parts[1][0] + parts[2][0] + parts[3][0];
        String sort = String.join(" ", parts[0][1], parts[1][1], parts[2][1], parts[3][1], "you xian gong si");
        return new Name(key + "有限公司", key, sort);
    }

    private static String[][] parts(String listed) {
        return Arrays.stream(listed.replace("\n", "").split("\\|"))
                .map(part -> part.strip().split(" ", 2))
                .toArray(String[][]::new);
    }
}
