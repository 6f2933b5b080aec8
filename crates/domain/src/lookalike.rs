//! Names that look alike to a hurried reader: the flag for review of A03 and A04, never a refusal by itself.
//! A name is folded to a skeleton in which look-alike letters are one letter; equal skeletons look alike, and long
//! ones also when a single letter differs.

use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Skeletons shorter than this must be equal: a letter makes too much of a short name.
const LONG: usize = 6;

/// Company forms that are written without a blank, as skeletons.
const ATTACHED_FORMS: &[&str] =
    &["股份有限公司", "有限責任公司", "有限公司", "株式會社", "合同會社", "集團", "公司", "주식회사"];

/// Whether the two names could be taken for one another, company forms aside. To compare one name with many, keep a
/// [`Forms`] and the [`Core`] of each.
pub fn looks_like(a: &str, b: &str, forms: &[String]) -> bool {
    let forms = Forms::new(forms);
    forms.core(a).looks_like(&forms.core(b))
}

/// What a text looks like: compatibility forms undone, invisible characters, accents and punctuation dropped,
/// look-alike letters made one, simplified Chinese made traditional.
pub fn skeleton(text: &str) -> String {
    words(text, Letters::Small).concat()
}

/// Company forms, which do not tell one company from another.
#[derive(Clone, Debug)]
pub struct Forms(BTreeSet<String>);

/// What is left of a name for the eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Core {
    /// As written, in small and in capital letters: each has likenesses the others have not.
    looks: [String; 3],
    /// With its digits, for names that differ in a blank only.
    digits: String,
}

impl Forms {
    /// These forms, as the programme lists them.
    pub fn new(forms: &[String]) -> Self {
        Self(forms.iter().map(|form| skeleton(form)).collect())
    }
    /// The part of a name that people tell it by.
    pub fn core(&self, name: &str) -> Core {
        let core = |letters| without_forms(words(name, letters), &self.0);
        Core {
            looks: [Letters::Written, Letters::Small, Letters::Capital].map(core),
            digits: core(Letters::SmallWithDigits),
        }
    }
}

impl Core {
    /// Whether the two could be taken for one another.
    pub fn looks_like(&self, other: &Core) -> bool {
        let pairs = || self.looks.iter().zip(&other.looks);
        let long = |text: &String| text.chars().count() >= LONG;
        self.digits == other.digits
            || pairs().any(|(a, b)| a == b)
            || pairs().any(|(a, b)| long(a) && long(b) && one_letter_apart(a, b))
    }
}

/// How a text is read before look-alike letters become one.
#[derive(Clone, Copy, PartialEq)]
enum Letters {
    Written,
    Small,
    Capital,
    /// Digits do not pass for letters.
    SmallWithDigits,
}

fn words(text: &str, letters: Letters) -> Vec<String> {
    let visible: String = text.nfkc().filter(|c| !is_invisible(*c)).collect();
    // Dots and apostrophes vanish without a gap, so that S.A. is one word like SA.
    let joined = visible.replace(['.', '\'', '’'], "");
    let words = joined.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|word| !word.is_empty());
    words.map(|word| word_skeleton(word, letters)).collect()
}

fn word_skeleton(word: &str, letters: Letters) -> String {
    // In a word of digits alone a nought is a nought: Studio 10 is not Studio IO.
    let fold_digits = letters != Letters::SmallWithDigits && word.chars().any(char::is_alphabetic);
    let read = match letters {
        Letters::Written => word.to_owned(),
        Letters::Capital => word.to_uppercase(),
        Letters::Small | Letters::SmallWithDigits => word.to_lowercase(),
    };
    let read = read.replace('ß', "ss").replace(['æ', 'Æ'], "ae").replace(['œ', 'Œ'], "oe");
    let bare = read.nfd().filter(|c| !is_accent(*c)).nfc().map(fold).flat_map(char::to_lowercase);
    let folded: String = bare.map(|c| if fold_digits { digit(c) } else { c }).collect();
    // Pairs that pass for one letter. The letters i and l are one already, so cl is written ci here.
    folded.replace("rn", "m").replace("vv", "w").replace("ci", "d")
}

/// The words that are no company form, joined; all of them where nothing else is left.
fn without_forms(words: Vec<String>, forms: &BTreeSet<String>) -> String {
    let mut kept = words.as_slice();
    // A form of several words (pte ltd, sp z o o) is looked for as one.
    while let Some(tail) = (1..=4.min(kept.len())).rev().find(|n| forms.contains(&kept[kept.len() - n..].concat())) {
        kept = &kept[..kept.len() - tail];
    }
    if kept.len() > 1 && forms.contains(&kept[0]) {
        kept = &kept[1..];
    }
    let joined = kept.concat();
    let mut name = joined.as_str();
    while let Some(rest) = ATTACHED_FORMS.iter().find_map(|form| name.strip_suffix(form).or(name.strip_prefix(form))) {
        name = rest;
    }
    if name.is_empty() { words.concat() } else { name.to_owned() }
}

/// Accents of European scripts; vowel signs of other scripts carry meaning and stay.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}

/// Characters that are not seen: format and direction controls, fillers, variation selectors, other controls.
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}'
            | '\u{8E2}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
            | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// Digits that pass for letters inside a word.
const fn digit(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '5' => 's',
        '8' => 'b',
        other => other,
    }
}

/// One letter for all that look like it. Capitals have their own likenesses: capital eta is H, small eta is n.
fn fold(c: char) -> char {
    match c {
        'А' | 'а' | 'Α' | 'α' | 'ɑ' | 'Ꭺ' => 'a',
        'В' | 'в' | 'Β' | 'β' | 'Ь' | 'ь' => 'b',
        'С' | 'с' | 'Ϲ' | 'ϲ' | 'Ꮯ' => 'c',
        'ԁ' | 'đ' | 'Đ' | 'ð' => 'd',
        'Е' | 'е' | 'Ε' | 'ε' | 'є' | 'Є' | 'ə' | 'Ꭼ' => 'e',
        'ɡ' | 'ց' => 'g',
        'Н' | 'н' | 'Η' | 'һ' | 'Һ' | 'հ' => 'h',
        'l' | 'L' | 'I' | 'І' | 'і' | 'Ι' | 'ι' | 'ı' | 'ɪ' | 'ł' | 'Ł' | 'ӏ' | 'Ӏ' | 'ǀ' => 'i',
        'Ј' | 'ј' | 'ϳ' => 'j',
        'К' | 'к' | 'Κ' | 'κ' => 'k',
        'М' | 'м' | 'Μ' | 'Ϻ' | 'Ꮇ' => 'm',
        'Ν' | 'η' | 'п' | 'ո' => 'n',
        'О' | 'о' | 'Ο' | 'ο' | 'օ' | 'Օ' | 'ø' | 'Ø' => 'o',
        'Р' | 'р' | 'Ρ' | 'ρ' | 'Ꮲ' => 'p',
        'ԛ' | 'զ' => 'q',
        'г' | 'Г' => 'r',
        'Ѕ' | 'ѕ' | 'Ꮪ' => 's',
        'Т' | 'т' | 'Τ' | 'τ' => 't',
        'υ' | 'ս' | 'ц' => 'u',
        'ν' | 'ѵ' | 'Ѵ' => 'v',
        'ԝ' | 'Ԝ' | 'ω' | 'ѡ' | 'Ꮤ' => 'w',
        'Х' | 'х' | 'Χ' | 'χ' => 'x',
        'У' | 'у' | 'Υ' | 'γ' | 'Ү' | 'ү' => 'y',
        'Ζ' | 'ζ' => 'z',
        'ς' => 'σ',
        other => traditional(other),
    }
}

/// Simplified characters that are common in company names, each followed by the traditional one.
const HAN: &str = concat!(
    "国國际際数數据據东東华華云雲网網络絡电電脑腦软軟业業务務贸貿术術发發开開达達创創联聯讯訊资資产產实實",
    "宝寶龙龍凤鳳马馬鸟鳥鱼魚风風飞飛长長门門车車机機动動医醫药藥疗療学學会會书書报報传傳广廣设設计計画畫",
    "艺藝图圖视視频頻乐樂体體环環节節热熱气氣钢鋼铁鐵铜銅银銀铝鋁矿礦厂廠制製织織纺紡丝絲绿綠蓝藍红紅黄黃",
    "远遠进進过過运運输輸递遞邮郵财財经經济濟总總统統证證险險币幣货貨购購买買卖賣价價优優质質检檢测測试試",
    "验驗专專权權标標准準认認团團队隊员員师師导導顾顧问問询詢谘諮应應现現时時间間历歷岁歲万萬亿億双雙单單",
    "头頭尔爾亚亞欧歐陆陸岛島湾灣沪滬苏蘇宁寧鲁魯粤粵闽閩赣贛庆慶汉漢诚誠义義爱愛丰豐润潤泽澤兴興荣榮贝貝",
    "兰蘭灵靈维維纳納诺諾赛賽顺順凯凱锐銳锋鋒键鍵链鏈码碼课課责責圣聖恒恆丽麗强強励勵众眾汇匯协協恺愷畅暢",
    "饮飲馆館园園农農种種鲜鮮养養护護",
);

fn traditional(c: char) -> char {
    if !('\u{4E00}'..='\u{9FFF}').contains(&c) {
        return c;
    }
    let mut pairs = HAN.chars();
    while let (Some(simple), Some(full)) = (pairs.next(), pairs.next()) {
        if simple == c {
            return full;
        }
    }
    c
}

/// One letter put in, left out, replaced or two neighbours swapped. Digits that differ are different numbers.
fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let head = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    let tail = short[head..].iter().rev().zip(long[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[head..short.len() - tail], &long[head..long.len() - tail]);
    match (short, long) {
        ([], [one]) => !one.is_ascii_digit(),
        ([one], [other]) => !(one.is_ascii_digit() && other.is_ascii_digit()),
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
