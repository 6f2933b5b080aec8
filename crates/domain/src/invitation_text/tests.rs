//! A hundred ways to smuggle a link into an invitation, and letters that must stay as they are.

use super::*;
use proptest::prelude::*;

fn cleaned(text: &str) -> Cleaned {
    let mail_domains = ["ligne.example".to_owned(), "åkermans.se".to_owned()];
    clean(text, &Own { host: "portal.entrepot.example", mail_domains: &mail_domains }, 4000).unwrap()
}

const FOREIGN: &[&str] = &[
    "http://evil.com",
    "https://evil.com",
    "HTTPS://EVIL.COM",
    "https://evil.com/login?x=1#y",
    "hxxp://evil.com",
    "hxxps://evil[.]com",
    "h**p://evil.com",
    "ftp://evil.com",
    "//evil.com",
    "//evil.com/path",
    "\\\\evil.com\\share",
    "https:\\\\evil.com",
    "http:evil.com",
    "https:/evil.com",
    "www.evil.com",
    "evil.com",
    "EVIL.COM",
    "evil.com.",
    "evil.com/login",
    "evil.co.uk",
    "login.evil.com",
    "evil.com:8080",
    "user@evil.com",
    "mailto:user@evil.com",
    "user[at]evil[dot]com",
    "user(at)evil(dot)com",
    "evil[.]com",
    "evil(.)com",
    "evil{.}com",
    "evil[dot]com",
    "evil(dot)com",
    "evil。com",
    "evil．com",
    "evil｡com",
    "evil․com",
    "ｅｖｉｌ．ｃｏｍ",
    "ⓔⓥⓘⓛ.com",
    "𝐞𝐯𝐢𝐥.com",
    "ev\u{200B}il.com",
    "evil\u{200B}.com",
    "evil.c\u{AD}om",
    "http\u{200B}://evil.com",
    "h\u{2060}ttps://evil.com",
    "еvil.com",
    "例子.公司",
    "http://例子.测试",
    "http://xn--fsqu00a.xn--0zwm56d",
    "xn--fsqu00a.com",
    "bücher.de",
    "http://1.2.3.4",
    "1.2.3.4",
    "1.2.3.4/x",
    "http://127.1",
    "http://2130706433",
    "http://0x7f000001",
    "http://[::1]/",
    "https://portal.entrepot.example@evil.com",
    "https://portal.entrepot.example.evil.com",
    "https://portal.entrepot.example:pw@evil.com/",
    "http://portal.entrepot.example/x",
    "portal.entrepot.example@evil.com",
    "https://portal.entrepot.example//evil.com",
    "https://portal.entrepot.example/\\evil.com",
    "https://evil.com/https://portal.entrepot.example",
    "https://portal.entrepot.example/?next=https://evil.com",
    "https://evil.com?portal.entrepot.example",
    "https://evilportal.entrepot.example.com",
    "portal.entrepot.example.com",
    "[portal](http://evil.com)",
    "[portal](evil.com)",
    "![x](http://evil.com/x.png)",
    "[x]:http://evil.com",
    "(http://evil.com)",
    "\"http://evil.com\"",
    "'evil.com'",
    "evil.com,",
    "evil.com!",
    "see:evil.com",
    "x=evil.com",
    "*evil.com*",
    "_evil.com_",
    "`evil.com`",
    "evil.com/a.b.c",
    "evil.com?x",
    "evil.com#x",
    "evil.com|x",
    "a/evil.com",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\u{AD}script:alert(1)",
    "data:text/html;base64,PHNj",
    "vbscript:x",
    "tel:+46812345678",
    "sms:12345",
    "skype:evil?call",
    "tg://resolve?domain=evil",
    "whatsapp://send?phone=1",
    "intent://evil#Intent",
    "ms-word:ofe|u|http://evil.com/x.docx",
    "search-ms:query=x",
    "file:///etc/passwd",
    "bit.ly/x",
    "t.co/x",
    "goo.gl/x",
    "evil.zip",
    "evil.app",
    "evil.online",
    "evil.io/x",
    "EvIl.CoM",
    "<http://evil.com>",
    "<a href=http://evil.com>",
    "<img/src=//evil.com>",
    "<evil@evil.com>",
    "http：//evil．com",
    "https：／／evil.com",
    "evil.com\u{202E}",
    "\u{202E}moc.live evil.com",
    "https://user:pw@evil.com",
    "//evil.com\\@portal",
];

#[test]
fn no_foreign_link_survives_in_any_form() {
    assert!(FOREIGN.len() >= 100, "{}", FOREIGN.len());
    for link in FOREIGN {
        let text = format!("Bonjour, cliquez {link} merci");
        let result = cleaned(&text);
        assert!(!result.removed.is_empty(), "{link}: nothing was removed");
        let left = result.text.to_lowercase();
        assert!(left.starts_with("bonjour, cliquez") && left.ends_with("merci"), "{link}: `{left}`");
        assert!(!left.contains("evil") && !left.contains("//"), "{link}: `{left}`");
        assert!(cleaned(&result.text).removed.is_empty(), "{link}: a second look finds more");
    }
}

#[test]
fn html_and_markdown_are_text_without_their_links() {
    let html = cleaned("Hi <a href=\"http://evil.com\">our portal</a><script>alert(1)</script> there");
    assert_eq!(html.text, "Hi our portal alert(1) there");
    assert_eq!(html.removed.len(), 4);
    let markdown = cleaned("Read [the terms](https://evil.com/terms) first");
    assert_eq!(
        (markdown.text.as_str(), markdown.removed.as_slice()),
        ("Read [the first", &["terms](https://evil.com/terms)".to_owned()][..])
    );
    assert_eq!(cleaned("open <img src=x").text, "open", "a tag without an end runs to the end");
}

#[test]
fn honest_letters_stay_as_they_are() {
    for text in [
        "Hej Saga,\n\nvi ses kl. 10.30, t.ex. i Malmö. Version 2.0 är klar!\nHälsningar\nAnna",
        "Karst Solutions d.o.o. and Ligne S.A. look forward to it (e.g. next week).",
        "您好，我们想邀请贵公司成为经销商。谢谢！",
        "您好。我們期待合作。",
        "1.5 % or 3,14? See section 7.1.2 and 10:30. 5 < 6 and 7 > 6.",
        "Write to anna.b@ligne.example or open https://portal.entrepot.example/invitations/abc-1?x=2",
        "portal.entrepot.example",
        "Call +33 1 23 45 67 89, ext. 12",
        "Dr. Strand... och så vidare/etc.",
        "Note: read this. PS: bring cake!",
        "and/or; his/her; 24/7; w/o",
    ] {
        let result = cleaned(text);
        assert_eq!((result.text.as_str(), result.removed.len()), (text, 0));
    }
}

#[test]
fn lines_are_kept_and_invisible_characters_are_not() {
    assert_eq!(cleaned("a\r\nb\u{2028}c\n\n\n\nd  \t e\u{0}\u{202E}").text, "a\nb\nc\n\nd e");
    let long = clean(&"x".repeat(11), &Own { host: "h", mail_domains: &[] }, 10);
    assert_eq!(long, Err(TooLong { characters: 11, maximum: 10 }));
}

#[test]
fn chinese_text_loses_the_link_and_not_the_letter() {
    let result = cleaned("您好，请点击（http://evil.com/x），谢谢！");
    assert_eq!(result.text, "您好，请点击（），谢谢！");
    assert_eq!(result.removed, ["http://evil.com/x"]);
}

proptest! {
    /// Cleaning once is enough, whatever comes in.
    #[test]
    fn a_cleaned_text_is_clean(text in any::<String>()) {
        let once = cleaned(&text);
        let twice = cleaned(&once.text);
        prop_assert_eq!(&twice.text, &once.text);
        prop_assert_eq!(twice.removed, Vec::<String>::new());
    }
    /// A link among honest words goes, and the words stay.
    #[test]
    fn words_around_a_link_stay(before in "[a-zåäö]{1,12}( [a-zåäö]{1,12}){0,5}", pick in any::<prop::sample::Index>()) {
        let link = pick.get(FOREIGN);
        let result = cleaned(&format!("{before} {link} {before}"));
        prop_assert!(result.text.starts_with(&before) && result.text.ends_with(&before), "{}", result.text);
    }
}
