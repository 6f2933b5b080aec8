//! The pairs of reliability 2.9, a thousand made look-alikes, and five thousand honest pairs in four scripts.

use super::*;
use crate::programme::Programme;
use std::sync::LazyLock;

static FORMS: LazyLock<Forms> = LazyLock::new(|| {
    let csp: Programme = toml::from_str(include_str!("../../../../programmes/csp/programme.toml")).unwrap();
    Forms::new(&csp.enrolment.company_forms)
});

fn alike(a: &str, b: &str) -> bool {
    FORMS.core(a).looks_like(&FORMS.core(b))
}

#[test]
fn these_pairs_are_flagged_both_ways() {
    for (a, b) in [
        ("Nordvik Data AB", "Nordvik Data AB"),
        ("Nordvik Data AB", "NORDVIK DATA"),
        ("Nordvik Data AB", "Nordvlk Data AB"),
        ("Nordvik Data AB", "Nordvik  Data, AB."),
        ("Nordvik Data AB", "Nordvik Data Ltd"),
        ("Nordvik Data AB", "Nordvik Datа AB"),
        ("Nordvik Data AB", "Nοrdvik Data AB"),
        ("Nordvik Data AB", "Nordvik\u{202E} Data AB"),
        ("Nordvik Data AB", "Nord\u{200B}vik Data AB"),
        ("Nordvik Data AB", "Ｎｏｒｄｖｉｋ Data AB"),
        ("Nordvik Data AB", "Nordvik-Data AB"),
        ("Nordvik Data AB", "Nordvvik Data AB"),
        ("Nordvik Data AB", "Norvdik Data AB"),
        ("Contoso", "C0ntoso"),
        ("Contoso", "Contos0"),
        ("PayPal", "PayPaI"),
        ("PayPal", "РауРаl"),
        ("Microsoft", "Rnicrosoft"),
        ("Clearwater", "dearwater"),
        ("Fjällbyte AB", "Fjallbyte AB"),
        ("Straßenbau GmbH", "Strassenbau GmbH"),
        ("国际数据有限公司", "國際數據有限公司"),
        ("国际数据有限公司", "國際數據股份有限公司"),
        ("株式会社山田", "山田"),
        ("주식회사 한국전자", "한국전자"),
        ("Area 51 Systems", "Area51 Systems"),
        ("Sol y Mar S.A.", "Sol y Mar SA"),
        ("Kowalski Sp. z o.o.", "Kowalski"),
        ("Αθήνα Δίκτυα", "ΑΘΗΝΑ ΔΙΚΤΥΑ"),
        ("Сибирь Данные", "Cибирь Данные"),
    ] {
        assert!(alike(a, b), "{a} and {b}: {} and {}", skeleton(a), skeleton(b));
        assert!(alike(b, a), "{b} and {a}");
    }
}

#[test]
fn these_pairs_are_not() {
    for (a, b) in [
        ("Nordvik Data AB", "Nordstern Data AB"),
        ("Ligne Distribution SAS", "Hansa Verteil GmbH"),
        ("Studio 24", "Studio 27"),
        ("Studio 10", "Studio 11"),
        ("Volvo", "Volva"),
        ("AB", "SA"),
        ("Karst Solutions", "Karst Systems"),
        ("国际数据", "国际物流"),
        ("上海电子有限公司", "北京电子有限公司"),
        ("ร้านกาแฟ", "ร้านกฟ"),
    ] {
        assert!(!alike(a, b), "{a} and {b}: {} and {}", skeleton(a), skeleton(b));
    }
}

/// A small generator with a fixed seed, so that a failure comes back.
struct Dice(u64);
impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
    fn of<'a>(&mut self, words: &'a str) -> &'a str {
        let words: Vec<&str> = words.split_whitespace().collect();
        words[self.below(words.len())]
    }
}

const SCRIPTS: [[&str; 3]; 4] = [
    [
        "Nordvik Fjällbyte Ligne Hansa Sierra Olivar Thames Prairie Monterosa Mataverde Karst Sjöhamn Norrsken Bosfor \
         Alpenland Bergström Castellan Dornbach Eskilstuna Falkenberg Granada Havsvind Isarblick Jutland Kestrel",
        "Data Cloud Systems Distribution Networks Consulting Logistics Software Solutions Technik Servizi Informatica",
        "AB GmbH SAS Ltd Inc SpA SL Oy",
    ],
    [
        "Сибирь Волга Нева Алтай Байкал Заря Рассвет Вектор Горизонт Маяк Полюс Родник Салют Титан Урал Фотон Цефей",
        "Данные Системы Сети Связь Технологии Решения Логистика Торговля Энергия",
        "ООО АО ЗАО",
    ],
    [
        "Αθήνα Αιγαίο Βέροια Γαλαξίας Δελφοί Ερμής Ζέφυρος Ήλιος Θάλασσα Ιόνιο Κρήτη Λευκάδα Μυκήνες Νάξος Όλυμπος",
        "Δίκτυα Συστήματα Λογισμικό Εμπορική Τεχνική Ενέργεια Μεταφορές",
        "ΑΕ ΕΠΕ",
    ],
    [
        "上海 北京 广州 深圳 成都 杭州 武汉 南京 天津 重庆 苏州 青岛 大连 厦门 长沙 西安 宁波 无锡 佛山 合肥 昆明 福州",
        "华信数据 联创网络 天宇软件 明达电子 恒通科技 瑞丰贸易 博远信息 金石资讯 东方云计算 长城系统 海纳通信",
        "有限公司 股份有限公司",
    ],
];

fn name(dice: &mut Dice) -> String {
    let script = dice.below(4);
    let [first, second, form] = SCRIPTS[script];
    let gap = if script == 3 { "" } else { " " };
    format!("{}{gap}{}{gap}{}", dice.of(first), dice.of(second), dice.of(form))
}

/// Letters of one script that pass for letters of another, each way.
const SWAPS: &[(&str, &str)] = &[
    ("a", "а"),
    ("e", "е"),
    ("o", "о"),
    ("o", "0"),
    ("i", "l"),
    ("l", "1"),
    ("c", "с"),
    ("p", "р"),
    ("x", "х"),
    ("m", "rn"),
    ("w", "vv"),
    ("s", "ѕ"),
    ("B", "В"),
    ("H", "Н"),
    ("K", "К"),
    ("T", "Т"),
    ("A", "Α"),
    ("N", "Ν"),
    ("o", "ο"),
    ("t", "ţ"),
    ("a", "á"),
    ("а", "a"),
    ("о", "o"),
    ("е", "e"),
    ("р", "p"),
    ("с", "c"),
    ("ο", "o"),
    ("ν", "v"),
    ("α", "a"),
    ("ι", "ί"),
    ("华", "華"),
    ("数", "數"),
    ("电", "電"),
    ("云", "雲"),
    ("东", "東"),
    ("网", "網"),
    ("软", "軟"),
    ("贸", "貿"),
    ("长", "長"),
    ("联", "聯"),
    ("达", "達"),
    (" ", "  "),
    (" ", "\u{200B} "),
    ("有", "\u{2060}有"),
];

#[test]
fn a_thousand_made_look_alikes_are_flagged() {
    let mut dice = Dice(7);
    let (mut made, mut missed) = (0, Vec::new());
    while made < 1_000 {
        let honest = name(&mut dice);
        let (from, to) = SWAPS[dice.below(SWAPS.len())];
        let forged = honest.replacen(from, to, 1 + dice.below(2));
        if forged == honest {
            continue;
        }
        made += 1;
        if !alike(&honest, &forged) {
            missed.push(format!("{honest} / {forged}"));
        }
    }
    assert!(missed.len() <= 20, "{} missed: {:?}", missed.len(), &missed[..missed.len().min(20)]);
}

#[test]
fn of_five_thousand_honest_pairs_hardly_any_is_flagged() {
    let mut dice = Dice(11);
    let (mut seen, mut flagged) = (0, Vec::new());
    while seen < 5_000 {
        let (a, b) = (name(&mut dice), name(&mut dice));
        if same_but_for_form(&a, &b) {
            continue; // The same company twice.
        }
        seen += 1;
        if alike(&a, &b) {
            flagged.push(format!("{a} / {b}"));
        }
    }
    assert!(flagged.len() <= 50, "{} flagged: {:?}", flagged.len(), &flagged[..flagged.len().min(20)]);
}

fn same_but_for_form(a: &str, b: &str) -> bool {
    let bare = |name: &str| {
        let forms = SCRIPTS.iter().flat_map(|script| script[2].split_whitespace());
        // The longest form first, as one Chinese form ends like the other.
        let found = forms.filter(|form| name.ends_with(form)).max_by_key(|form| form.len());
        name.strip_suffix(found.unwrap_or_default()).unwrap_or(name).trim().to_owned()
    };
    bare(a) == bare(b)
}

#[test]
fn a_skeleton_of_a_skeleton_is_the_same() {
    let mut dice = Dice(3);
    for _ in 0..500 {
        let once = skeleton(&name(&mut dice));
        assert_eq!(skeleton(&once), once);
    }
}
