# Mejl på svenska. Varje meddelande har en ämnesrad och en brödtext i klartext; en länk står på en egen rad.
# Ord med $ fylls i; `$has-x` är yes när det finns ett x. `$operator` och `$programme` får stå var som helst.
# Företaget tilltalas med ni, personen med du.

footer =
    { $operator }, { $programme }
    Det här meddelandet skickades automatiskt eftersom det gäller ert företags konto. Det går inte att svara på det.
footer-optional =
    { $operator }, { $programme }
    Det här meddelandet skickades automatiskt. I dina aviseringsinställningar väljer du vilka meddelanden av det här slaget du får.

## Registrering

email-verification =
    .subject = Bekräfta din e-postadress för { $company }
    .body =
        Hej { $name },

        { $company } har ansökt om att gå med i { $programme } och angett dig som primär kontakt. Bekräfta att adressen är din, så börjar granskningen.

        { $link }

        Känner du inte till ansökan? Berätta det här, så stoppar vi den:

        { $disown_link }

enrolment-closing =
    .subject = { $days ->
        [one] Ansökan från { $company } avslutas i morgon
       *[other] Ansökan från { $company } avslutas om { $days } dagar
    }
    .body =
        Hej { $name },

        den primära kontaktens adress hos { $company } har inte bekräftats än. Återstående dagar innan ansökan avslutas av sig själv: { $days }. Vill ni fortsätta, låt skicka verifieringsmejlet på nytt och följ länken i det:

        { $link }

        Kommer det inget mejl, kontrollera att adressen stämmer och att inget filter håller kvar våra meddelanden.

enrolment-status-changed =
    .subject = Ansökan från { $company }: { $status }
    .body =
        Hej { $name },

        ansökan från { $company } om att gå med i { $programme } har gått vidare. Ny status: { $status }.

        Här kan du följa varje steg:

        { $link }

verification-passed =
    .subject = { $company } är verifierat
    .body =
        Hej { $name },

        verifieringen av { $company } är klar. Ett steg återstår innan ni får handla: en global administratör hos er signerar partneravtalet. Först måste ett partner-ID för ert land vara kopplat.

        { $link }

document-requested =
    .subject = Vi behöver ett dokument från { $company }
    .body =
        Hej { $name },

        för att gå vidare med verifieringen av { $company } behöver vi något från er:

        { $request }

        Ladda upp det här. Granskningen väntar på er så länge, och den tiden räknas inte.

        { $link }

verification-rejected =
    .subject = { $company } kunde inte verifieras
    .body =
        Hej { $name },

        vi kunde inte verifiera { $company }. Det här stod i vägen:

        { $reason }

        Till och med { $appeal_until } kan ni rätta till det och begära en ny granskning:

        { $link }

verification-stuck =
    .subject = Verifieringen av { $company } tar längre tid än vanligt
    .body =
        Hej { $name },

        verifieringen av { $company } har tagit mer än fem arbetsdagar. Den väntar på det här steget: { $check }.

        Vår vägledning förklarar vad som brukar hjälpa. Räcker det inte, öppna en supportbegäran från samma sida; steget är redan ifyllt.

        { $link }

## Partneravtal

agreement-signed =
    .subject = Kvitto: { $company } har signerat partneravtalet
    .body =
        { $signer } har signerat partneravtalet för { $company }.

        Region: { $region }
        Version: { $version }
        Signerat: { $signed_at }
        Textens SHA-256: { $sha256 }

        Den signerade texten finns att läsa och ladda ned här:

        { $link }

agreement-reminder =
    .subject = { $company } har inte signerat partneravtalet än
    .body =
        Partneravtalet för regionen { $region } väntar på en signatur. Tills en global administratör hos { $company } har signerat det går det inte att göra nya affärer genom ert företag. Det som redan löper påverkas inte.

        { $link }

agreement-new-version =
    .subject = Ny version av partneravtalet: { $version }
    .body =
        Det finns en ny version av partneravtalet, { $version }. I korthet:

        { $summary }

        Signaturen från { $company } under den nuvarande versionen gäller till { $enforce_from }. Låt en global administratör läsa och signera den nya versionen före dess.

        { $link }

agreement-enforcement-near =
    .subject = Signera version { $version } av partneravtalet före { $enforce_from }
    .body =
        { $company } har inte signerat version { $version } av partneravtalet än. Den börjar gälla { $enforce_from }. Återstående dagar: { $days }. Därefter kan inga nya order läggas förrän en global administratör har signerat; det som redan löper påverkas inte.

        { $link }

## Partner emellan

partnership-invitation =
    .subject = { $inviter } vill bli er indirekta leverantör
    .body =
        { $inviter } ({ $country }, region { $region }) vill samarbeta med ert företag som indirekt leverantör i { $programme }.

        { $has-message ->
            [yes] { $inviter } skriver:

            { $message }
           *[no] { "" }
        }

        Om ni accepterar kan { $inviter } lägga order med ert företag som återförsäljare och hjälpa till att administrera er klientorganisation. Kunderna förblir era, och den administrativa åtkomsten kan ni avsluta när som helst.

        En global administratör hos er kan läsa detaljerna, acceptera eller avböja till och med { $expires }:

        { $link }

partnership-accepted =
    .subject = { $provider } och { $reseller } arbetar nu tillsammans
    .body =
        { $reseller } har godkänt { $provider } som indirekt leverantör. { $provider } kan från och med nu ange { $reseller } som återförsäljare på nya order. Inga befintliga kunder har förts över åt något håll.

partnership-declined =
    .subject = { $reseller } har avböjt att arbeta med { $provider }
    .body =
        { $reseller } har avböjt inbjudan från { $provider }. Inget har ändrats mellan företagen. En ny inbjudan kan skickas när som helst.

partnership-to-confirm =
    .subject = Bekräfta { $reseller } som er återförsäljare
    .body =
        { $reseller } har accepterat den inbjudan som { $provider } skickade till { $email }. Adressen hör inte till någon verifierad domän hos { $reseller }. Därför väntar partnerskapet tills { $provider } bekräftar att det är rätt företag.

        { $link }

reseller-admin-access-removed =
    .subject = { $partner } administrerar inte längre klientorganisationen hos { $customer }
    .body =
        En global administratör hos { $customer } har tagit bort den administrativa åtkomsten för { $partner }. Partnerskapet, order och gemensamma kunder påverkas inte. Åtkomst kan ges på nytt bara med samtycke från { $customer }.

partnership-end-requested =
    .subject = Partnerskapet mellan { $provider } och { $reseller } ska upphöra
    .body =
        Det finns en begäran om att avsluta partnerskapet mellan { $provider } och { $reseller }. Angivet skäl:

        { $reason }

        Till och med { $object_until } kan den andra parten framföra invändningar till oss. Partnerskapet gäller tills begäran är avgjord.

partnership-end-refused =
    .subject = Partnerskapet mellan { $provider } och { $reseller } fortsätter
    .body =
        Begäran om att avsluta partnerskapet mellan { $provider } och { $reseller } beviljades inte:

        { $reason }

partnership-ended =
    .subject = Partnerskapet mellan { $provider } och { $reseller } har upphört
    .body =
        { $provider } och { $reseller } är inte längre partner i { $programme }. Kunderna förblir knutna till båda, löpande prenumerationer fortsätter och den administrativa åtkomsten till kunder är oförändrad. { $provider } kan inte längre ange { $reseller } på nya order. En ny inbjudan skulle knyta ihop de två igen.

## Kunder

customer-invitation =
    .subject = { $inviter } vill samarbeta med er
    .body =
        { $inviter } ({ $country }, region { $region }) vill bli partner till ert företag, så att ni kan köpa genom dem.{ $has-provider ->
            [yes] {" "}Order läggs av deras leverantör { $provider }, som samtidigt blir partner till ert företag.
           *[no] { "" }
        }

        { $has-message ->
            [yes] { $inviter } skriver:

            { $message }
           *[no] { "" }
        }

        Inget ni redan har köpt ändras. Sidan bakom länken visar exakt vad ni skulle bevilja; en global administratör hos er kan acceptera eller avböja till och med { $expires }:

        { $link }

gdap-invitation =
    .subject = { $inviter } ber om administrativ åtkomst
    .body =
        { $inviter } ({ $country }) ber om begränsad administrativ åtkomst till er klientorganisation under namnet ”{ $name }”.

        { $has-message ->
            [yes] { $inviter } skriver:

            { $message }
           *[no] { "" }
        }

        Sidan bakom länken visar varje roll och hur länge den gäller. En global administratör hos er kan godkänna eller avböja till och med { $expires } och även senare avsluta åtkomsten när som helst:

        { $link }

relationship-accepted =
    .subject = { $customer } har accepterat er inbjudan
    .body =
        { $customer } har accepterat inbjudan. { $partner } finns nu bland kundens partner och får handla med kunden så snart kundavtalet är godkänt.

relationship-declined =
    .subject = { $customer } har avböjt er inbjudan
    .body =
        { $customer } har avböjt inbjudan. Inget har ändrats. Ni kan tala med kunden och skicka en ny.

relationship-removed =
    .subject = { $partner } och { $customer } är inte längre förbundna
    .body =
        Återförsäljarrelationen mellan { $partner } och { $customer } har tagits bort, liksom den administrativa åtkomsten. Er egen relation till { $customer } påverkas inte, men { $partner } kan inte längre lägga order för kunden.

customer-agreement-attested =
    .subject = { $partner } uppger att { $customer } har godkänt kundavtalet
    .body =
        Hej { $name },

        { $partner } har registrerat att du godkände ”{ $title }” för { $customer } den { $agreed_on }. Texten finns att läsa här:

        { $link }

        Stämmer det inte, kontakta { $partner }.

admin-access-granted =
    .subject = { $partner } kan nu administrera klientorganisationen hos { $customer }
    .body =
        { $customer } har gett { $partner } delegerad administration av sin klientorganisation. En global administratör hos { $customer } kan ta bort den när som helst på sidan med partnerrelationer.

admin-access-removed =
    .subject = { $partner } administrerar inte längre klientorganisationen hos { $customer }
    .body =
        Den delegerade administrationen för { $partner } i klientorganisationen hos { $customer } har upphört. Prenumerationer och rätten att handla påverkas inte.

gdap-approved =
    .subject = { $customer } har godkänt ”{ $name }”
    .body =
        { $customer } har godkänt den detaljerade åtkomsten ”{ $name }” för { $partner }. Den upphör { $expires }. Den ger ingenting förrän { $partner } har tilldelat sina säkerhetsgrupper rollerna.

gdap-terminated =
    .subject = ”{ $name }” mellan { $partner } och { $customer } har avslutats
    .body =
        Den detaljerade åtkomsten ”{ $name }” för { $partner } till klientorganisationen hos { $customer } har avslutats i förtid. Prenumerationer och rätten att handla påverkas inte.

gdap-expiring =
    .subject = { $days ->
        [one] ”{ $name }” mellan { $partner } och { $customer } upphör i morgon
       *[other] ”{ $name }” mellan { $partner } och { $customer } upphör om { $days } dagar
    }
    .body =
        Den detaljerade åtkomsten ”{ $name }” för { $partner } till klientorganisationen hos { $customer } upphör { $expires }. Behövs den fortfarande skickar { $partner } en ny begäran, som en global administratör hos { $customer } godkänner.

gdap-expired =
    .subject = ”{ $name }” mellan { $partner } och { $customer } har upphört
    .body =
        Den detaljerade åtkomsten ”{ $name }” för { $partner } till klientorganisationen hos { $customer } har nått sitt slut. Prenumerationer och rätten att handla påverkas inte. För fortsatt åtkomst behövs en ny begäran.

## Order och prenumerationer

order-placed =
    .subject = Beställt åt { $customer }: { $quantity } × { $item }
    .body =
        { $actor } har beställt { $quantity } × { $item } åt { $customer }.

        Prenumeration: { $subscription }

order-failed =
    .subject = Ordern åt { $customer } kunde inte slutföras
    .body =
        Ordern på { $quantity } × { $item } åt { $customer } kunde inte slutföras:

        { $reason }

        Inget har debiterats.

subscription-renewed =
    .subject = Förnyat åt { $customer }: { $quantity } × { $item }
    .body =
        Prenumerationen på { $quantity } × { $item } för { $customer } har förnyats. Den nya perioden slutar { $ends }. Under de första sju dagarna kan licenser tas bort eller prenumerationen sägas upp.

        Prenumeration: { $subscription }

renewal-coming =
    .subject = { $item } för { $customer } förnyas { $ends }
    .body =
        Prenumerationen på { $quantity } × { $item } för { $customer } förnyas av sig själv när perioden slutar { $ends }. Ändra antalet eller stäng av förnyelsen före dess, om något annat önskas.

        Prenumeration: { $subscription }

renewal-without-reseller =
    .subject = { $item } för { $customer } förnyas utan registrerad återförsäljare
    .body =
        Prenumerationen på { $quantity } × { $item } för { $customer } har { $reseller } som registrerad återförsäljare, som inte längre är redo för nya affärer med er. När perioden slutar { $ends } förnyas prenumerationen och återförsäljaren tas bort, om ni inte anger en annan aktiv återförsäljare före dess.

        Prenumeration: { $subscription }

subscription-changed =
    .subject = { $item } för { $customer } har ändrats
    .body =
        { $actor } har ändrat prenumerationen på { $item } för { $customer }. Den omfattar nu { $quantity } licenser.

        Prenumeration: { $subscription }

subscription-cancelled =
    .subject = { $item } för { $customer } har sagts upp
    .body =
        { $actor } har sagt upp prenumerationen på { $quantity } × { $item } för { $customer }.

        Prenumeration: { $subscription }

subscription-suspended =
    .subject = { $item } för { $customer } har pausats
    .body =
        { $actor } har pausat prenumerationen på { $quantity } × { $item } för { $customer }. Användarna kan inte arbeta med den för tillfället. Den faktureras som förut och kan återaktiveras tills perioden slutar.

        Prenumeration: { $subscription }

subscription-reactivated =
    .subject = { $item } för { $customer } är aktiv igen
    .body =
        { $actor } har återaktiverat prenumerationen på { $quantity } × { $item } för { $customer }. Användarna kan arbeta med den igen.

        Prenumeration: { $subscription }

subscription-expired =
    .subject = { $item } för { $customer } har löpt ut
    .body =
        Prenumerationen på { $quantity } × { $item } för { $customer } har nått slutet av sin period och förnyades inte. Användarna har åtkomst till och med { $disabled_on }. Lägg en ny order före dess för att fortsätta.

        Prenumeration: { $subscription }

subscription-disabled =
    .subject = { $item } för { $customer } har inaktiverats
    .body =
        Prenumerationen på { $quantity } × { $item } för { $customer } har inaktiverats och användarna saknar åtkomst. Data sparas till och med { $deleted_on }.

        Prenumeration: { $subscription }

subscription-deletion-coming =
    .subject = Data i { $item } för { $customer } raderas { $deleted_on }
    .body =
        Prenumerationen på { $quantity } × { $item } för { $customer } är inaktiverad. Den { $deleted_on } raderas den tillsammans med sina data. Spara det som behövs före dess.

        Prenumeration: { $subscription }

## Kontot

account-suspended =
    .subject = Kontot för { $company } har spärrats
    .body =
        { $company } kan tills vidare inte göra nya affärer. Det som redan löper kan hanteras som förut. Skälet:

        { $reason }

        Här förklaras vad ni kan göra:

        { $link }

account-reinstated =
    .subject = Kontot för { $company } är aktivt igen
    .body =
        { $company } kan göra nya affärer igen. Tack för att ni rett ut det som stod i vägen.

        { $link }

direct-bill-restricted =
    .subject = Direktfaktureringskontot för { $company } har begränsats
    .body =
        { $company } uppfyller inte längre alla krav på direktfaktureringspartner. Därför går det inte att göra nya köp. Befintliga prenumerationer förnyas och faktureras som förut. Skälet:

        { $reason }

        { $link }

direct-bill-at-risk =
    .subject = { $company } riskerar att inte uppfylla ett krav på direktfaktureringspartner
    .body =
        Följande krav på direktfaktureringspartner uppfyller { $company } inte just nu:

        { $requirements }

        Rätta till dem senast { $due }, så att nya köp förblir möjliga.

        { $link }

## Pengar

invoice-ready =
    .subject = Faktura { $number } för { $company } är klar
    .body =
        Faktura { $number } för { $period } är klar.

        Belopp: { $total }
        Förfaller: { $due }

        { $link }

payment-overdue =
    .subject = Faktura { $number } har förfallit
    .body =
        Faktura { $number } för { $company } på { $total } förföll { $due }. Dagar sedan dess: { $days }. Betala den snart, så att nya affärer förblir möjliga. Har ni redan betalat kan ni bortse från det här meddelandet.

        { $link }

credit-near =
    .subject = { $company } har använt { $percent } % av sin kredit
    .body =
        { $company } har använt { $percent } % av kreditgränsen { $limit }; { $available } återstår. En betalning ger plats för nya köp. Förnyelser och löpande tjänster påverkas inte.

        { $link }

credit-exceeded =
    .subject = { $company } har nått sin kreditgräns
    .body =
        { $company } har nått kreditgränsen { $limit }. Nya köp blir möjliga så snart en betalning har kommit in. Förnyelser och löpande tjänster påverkas inte.

        { $link }

## Överföringar

transfer-requested =
    .subject = { $future } vill ta över prenumerationer för { $customer }
    .body =
        { $future } ber { $current } att överföra de här prenumerationerna för { $customer }:

        { $items }

        { $current } kan godkänna eller avslå till och med { $expires }:

        { $link }

transfer-accepted =
    .subject = { $current } har godkänt överföringen för { $customer }
    .body =
        { $current } har godkänt att de här prenumerationerna för { $customer } går över till { $future }:

        { $items }

        Det tar oftast en kvart, som mest tre dagar. Vi skriver när det är klart.

transfer-rejected =
    .subject = { $current } har avslagit överföringen för { $customer }
    .body =
        { $current } behåller de här prenumerationerna för { $customer }, som { $future } hade bett om:

        { $items }

transfer-expired =
    .subject = Överföringen för { $customer } har gått ut
    .body =
        Ingen svarade i tid när { $future } bad { $current } om de här prenumerationerna för { $customer }:

        { $items }

        Inget har ändrats. Det går att göra en ny begäran.

transfer-completed =
    .subject = Överföringen för { $customer } är klar
    .body =
        De här prenumerationerna för { $customer } har gått över från { $current } till { $future }:

        { $items }

        Administrativ åtkomst har inte följt med.

## Support

case-created =
    .subject = Ärende { $number }: { $title }
    .body =
        Vi har tagit emot din begäran ”{ $title }” som ärende { $number }. Du får ett meddelande när det finns något nytt.

        { $link }

case-updated =
    .subject = Nytt i ärende { $number }: { $title }
    .body =
        Det finns något nytt i ärende { $number }:

        { $note }

        { $link }

case-closed =
    .subject = Ärende { $number } är avslutat: { $title }
    .body =
        Ärende { $number } har avslutats:

        { $note }

        Är något fortfarande oklart kan du svara på ärendets sida.

        { $link }

## Meddelanden

announcement =
    .subject = { $title }
    .body =
        { $summary }

        { $link }

policy-change =
    .subject = Ändrade programregler: { $title }
    .body =
        Reglerna för { $programme } ändras { $effective }:

        { $summary }

        Här förklaras vad som ändras och vad ni behöver göra:

        { $link }

## Omsättning

revenue-warning =
    .subject = { $reseller } kan förlora sin behörighet i regionen { $region }
    .body =
        Återförsäljare behåller sin behörighet genom en omsättning på minst { $minimum } under tolv månader. För { $reseller } i regionen { $region } är den just nu { $revenue }. Nästa prövning sker i { $due }.

revenue-enforced =
    .subject = { $reseller } har förlorat sin behörighet i regionen { $region }
    .body =
        Omsättningen för { $reseller } i regionen { $region } de senaste tolv månaderna var { $revenue }; minst { $minimum } krävs. { $reseller } kan inte ta nya affärer, och partnerskapen i regionen har upphört. Löpande prenumerationer fortsätter. En ny registrering är möjlig efter ett år.

## Säkerhet och personer

security-incident =
    .subject = Säkerhetsmeddelande till { $company }
    .body =
        Något har hänt som säkerhetskontakten hos { $company } bör känna till:

        { $incident }

        Se över det snart:

        { $link }

user-created =
    .subject = Ditt konto hos { $company }
    .body =
        Hej { $name },

        det har skapats ett konto åt dig hos { $company }. Ditt inloggningsnamn är { $sign_in }. Den som skapade kontot ger dig ett första lösenord, som du byter när du loggar in; därefter lägger du till en andra faktor.

        { $link }

roles-changed =
    .subject = Dina roller hos { $company } har ändrats
    .body =
        Hej { $name },

        { $actor } har ändrat rollerna för { $sign_in } hos { $company }. Du har nu:

        { $roles }

        Om du inte väntade dig det, fråga en global administratör hos er.

credit-check-passed =
    .subject = { $company } har klarat kreditprövningen
    .body =
        Hej { $name },

        { $company } har klarat kreditprövningen för direktfaktureringspartner. Skicka nu ett bevis på er supportplan; det fanns ingen anledning att köpa någon före i dag.

        { $link }

credit-check-failed =
    .subject = { $company } klarade inte kreditprövningen
    .body =
        Hej { $name },

        { $company } klarade inte kreditprövningen för direktfaktureringspartner:

        { $reason }

        Att arbeta som återförsäljare kräver ingen kreditprövning och står er fortfarande öppet.

        { $link }

## Varningar

reseller-blocked-order =
    .subject = En order åt { $customer } väntar på { $reseller }
    .body =
        { $provider } ville lägga en order åt { $customer } med { $reseller } som återförsäljare. Det gick inte, eftersom { $reseller } har de här stegen kvar:

        { $steps }

        En global administratör hos { $reseller } kan ta dem i kontoinställningarna; därefter kan ordern läggas.

usage-anomaly =
    .subject = Ovanlig förbrukning hos { $customer }
    .body =
        Förbrukningen i en prenumeration hos { $customer } är ovanlig:

        { $incident }

        Prenumeration: { $subscription }

        Hör med kunden om den är avsiktlig och stoppa det som inte är det:

        { $link }
