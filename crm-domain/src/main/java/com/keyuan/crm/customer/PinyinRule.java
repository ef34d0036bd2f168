package com.keyuan.crm.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Where one syllable of pinyin ends and the next begins: xian is xian and xi-an, and what was typed may break off. */
final class PinyinRule {

    /** What may be read in more ways than these is read in these. */
    private static final int READINGS = 8;

    private static final int LONGEST = 6;

    private static final NavigableSet<String> SYLLABLES = new TreeSet<>(Set.of("""
            a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao
            ce cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui
            chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die
            ding diu dong dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai
            gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei
            hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu
            ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la
            lai lan lang lao le lei len leng li lia lian liang liao lie lin ling liu lo long lou lu luan lue lun
            luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu na nai nan
            nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nue nun nuo nv nve o
            ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie
            qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa
            sai san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai
            shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian
            tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao
            xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za
            zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu
            zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo""".split("\\s+")));

    private PinyinRule() {}

    /**
     * Every way to read the letters as whole syllables, the last of which may be unfinished; long syllables first, at
     * most eight ways. Where they are no pinyin, signs that are read as they are may stand among the syllables:
     * abcguanye. A single letter is no reading: that is an initial.
     */
    static List<List<String>> readings(String letters) {
        if (letters.length() < 2) {
            return List.of();
        }
        List<List<String>> pinyin = new Reader(letters, false).all();
        return pinyin.isEmpty() ? new Reader(letters, true).all() : pinyin;
    }

    /** Goes through one text. */
    private static final class Reader {

        private final String letters;
        private final boolean mixed;
        private final boolean[] readable;
        private final List<String> before = new ArrayList<>();
        private final List<List<String>> found = new ArrayList<>();

        Reader(String letters, boolean mixed) {
            this.letters = letters;
            this.mixed = mixed;
            this.readable = new boolean[letters.length()];
        }

        List<List<String>> all() {
            for (int from = letters.length() - 1;
                    from >= 0;
                    from--) { // where the rest cannot be read nobody tries twice
                readable[from] = isEnd(from);
                for (int to = from + 1; to < letters.length() && to <= from + LONGEST; to++) {
                    readable[from] |= readable[to] && isWhole(from, to);
                }
            }
            if (readable[0]) {
                read(0);
            }
            return found;
        }

        private void read(int from) {
            if (isEnd(from)) {
                List<String> whole = new ArrayList<>(before);
                whole.add(letters.substring(from));
                found.add(whole);
            }
            for (int to = Math.min(from + LONGEST, letters.length() - 1); to > from && found.size() < READINGS; to--) {
                if (readable[to] && isWhole(from, to)) {
                    before.add(letters.substring(from, to));
                    read(to);
                    before.remove(before.size() - 1);
                }
            }
        }

        private boolean isWhole(int from, int to) {
            return SYLLABLES.contains(letters.substring(from, to)) || (mixed && to == from + 1);
        }

        private boolean isEnd(int from) {
            return isSyllableOrBegun(letters.substring(from)) || (mixed && from == letters.length() - 1);
        }
    }

    private static boolean isSyllableOrBegun(String letters) {
        String next = SYLLABLES.ceiling(letters);
        return next != null && next.startsWith(letters);
    }
}
