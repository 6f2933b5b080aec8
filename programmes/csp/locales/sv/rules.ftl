### Varför något nekas och vad som skulle göra det möjligt: ett meddelande för varje policy, dess id med bindestreck.

## Who asks

policy-undecided = Reglerna kunde inte prövas, så ingenting har gjorts.
    .advice = Försök igen. Om det kvarstår, ge beslutets nummer till operatören.
roles = Det här kräver en roll som du inte har.
    .advice = Det här får göras av: { $roles }. { $only_global_admin ->
            [yes] Be en global administratör hos er: { $caller_global_admins }.
           *[no] Be någon med en av rollerna, eller en global administratör som kan ge dig en.
        }
access-work-account = Du är inloggad med ett personligt konto. Programmet används bara med arbetskonton.
    .advice = Logga in med företagets konto eller skapa ett arbetskonto.
access-second-factor = Det här är skyddat och kräver inloggning med en andra faktor.
    .advice = Logga in igen och bekräfta med din andra faktor. Om du inte har någon ännu kan du lägga till en i din profil.
access-own = Det här tillhör en annan organisation som inte har låtit er agera för den.
    .advice = Fråga den organisationen, eller välj något som är ert eget.

## Sale

orders-reseller-cannot-order = { $seller_name } är en indirekt återförsäljare, och återförsäljare beställer inte hos operatören.
    .advice = Be er indirekta leverantör att lägga beställningen och ange er som registrerad återförsäljare.
orders-seller-active = Kontot för { $seller_name } är { $seller_state }. Bara ett aktivt konto tar emot nya affärer; det som redan löper kan fortfarande skötas.
    .advice = Öppna kontots statussida: där står orsaken och vad ni gör härnäst.
orders-seller-partner-id = { $seller_name } har ännu inget partner-ID kopplat till sitt konto.
    .advice = En global administratör kopplar ett plats-ID i { $seller_country_name } till kontot. Globala administratörer: { $seller_global_admins }.
orders-seller-partner-id-lost = Platsen bakom partner-ID:t för { $seller_name } har tagits bort, så kontot saknar ett aktivt partner-ID.
    .advice = En global administratör kopplar ett annat plats-ID i { $seller_country_name } till kontot.
orders-seller-agreement = { $seller_name } har inte undertecknat det partneravtal som gäller.
    .advice = En global administratör hos { $seller_name } undertecknar det under Avtal. Globala administratörer: { $seller_global_admins }.
orders-customer-known = Kunden finns inte.
    .advice = Kontrollera kunden, eller skapa eller bjud in den först.
orders-same-cloud = { $seller_name } finns i molnet { $seller_cloud } och { $customer_name } i molnet { $customer_cloud }. Inget går över från ett moln till ett annat.
    .advice = Sälj med ett konto som { $seller_name } har i kundens moln. Det registreras för sig där.
orders-customer-under-review = Uppgifterna om { $customer_name } granskas fortfarande.
    .advice = Vänta på resultatet. Du får besked så snart granskningen är klar.
orders-customer-rejected = Granskningen kunde inte bekräfta uppgifterna om { $customer_name }.
    .advice = Rätta kundens uppgifter och låt granska dem igen.
orders-csp-tenant = { $customer_name } är en CSP-klientorganisation. Den används för programmets transaktioner och tar inte emot tjänster.
    .advice = Använd en separat klientorganisation av kundtyp för företagets eget bruk och beställ till den.
orders-internal-use = Den säljande klientorganisationen är bara för internt bruk. Inget säljs vidare från den.
    .advice = Sälj från er CSP-klientorganisation.
orders-partner-resale = { $customer_name } är en partners CSP-klientorganisation, och partner säljer inte till varandras CSP-klientorganisationer.
    .advice = Den köpande partnern använder en annan klientorganisation än sin CSP-klientorganisation. Då går försäljningen.
orders-self-sale = { $customer_name } tillhör en partner i den här försäljningen. Ingen partner säljer till sig själv som slutkund.
    .advice = Köp tjänster för eget bruk av en annan återförsäljare eller en direktfaktureringspartner, till en separat klientorganisation.
orders-affiliate-sale = { $customer_name } är ett närstående bolag till en partner i den här försäljningen: { $trade_affiliate_chain }.
    .advice = Låt kunden köpa genom partner utanför koncernen, till exempel en annan återförsäljare hos samma leverantör.
orders-loop-sale = { $customer_name } tillhör { $seller_name }, som i sin tur förser återförsäljaren. Det blir en försäljning i cirkel.
    .advice = Använd en återförsäljare som försörjs av en annan leverantör, eller en direktfaktureringspartner.
orders-market = { $customer_in_market ->
            [no] { $customer_country_name }, landet för { $customer_name }, finns inte i marknadstabellen.
           *[yes] { $seller_country_name }, landet för { $seller_name }, finns inte i marknadstabellen.
        }
    .advice = Kontakta operatören. Det som redan löper påverkas inte.
orders-same-region = { $seller_name } handlar i regionen { $seller_region }, men { $customer_name } finns i regionen { $customer_region }.
    .advice = Sälj med ett CSP-konto som ert företag har i regionen { $customer_region }. Marknadslistan visar vilka länder som hör dit.
orders-relationship = { $seller_name } har ingen återförsäljarrelation med { $customer_name }.
    .advice = Bjud in kunden: återförsäljaren skickar den gemensamma inbjudan för er båda, och ett godkännande räcker.
orders-acquired-as-reseller = { $seller_name } fick kunden { $customer_name } som återförsäljare och beställer därför inte själv åt den.
    .advice = Be er indirekta leverantör att lägga beställningen.
orders-reseller-required = Ingen återförsäljare är angiven, och { $seller_name } säljer genom återförsäljare.
    .advice = Välj kundens återförsäljare och beställ igen.
orders-direct-sale-attested = Beställningen anger ingen återförsäljare och intygar inte att { $seller_name } agerar som direkt partner.
    .advice = Kryssa i att ni agerar som direkt partner, eller välj en återförsäljare.
orders-own-use-seller = { $customer_name } är en klientorganisation för en partners interna bruk. Sådana tjänster säljs av en återförsäljare eller en direktfaktureringspartner.
    .advice = Ange återförsäljaren som säljer till partnern, eller låt en direktfaktureringspartner sälja.
orders-provider-as-reseller = Partner-ID { $trade_reseller_id } är det som { $seller_name } självt har.
    .advice = Ange återförsäljarens plats-ID.
orders-reseller-id = { $trade_reseller_id_is ->
            [global] { $trade_reseller_id } är ett globalt partner-ID. Försäljning registreras på plats-ID.
            [unknown] Det finns inget partner-ID { $trade_reseller_id }.
            [not_reseller] Partner-ID { $trade_reseller_id } tillhör ingen återförsäljare.
            [inactive] Partner-ID { $trade_reseller_id } är inte aktivt.
           *[other] Partner-ID { $trade_reseller_id } är inte kopplat till något CSP-konto.
        }
    .advice = { $trade_reseller_id_is ->
            [global] Ange återförsäljarens plats-ID: { $trade_reseller_id_hint }.
           *[other] Ange det plats-ID som återförsäljaren ser under Identifierare.
        }
orders-reseller-active = Kontot för { $reseller_name } är { $reseller_state } och tar inte emot nya affärer. Det som redan löper ligger kvar.
    .advice = Be återförsäljaren öppna sin statussida, eller välj en annan återförsäljare för kunden.
orders-partnership = { $seller_name } och { $reseller_name } har inget aktivt partnerskap.
    .advice = Bjud in { $reseller_name } till ett partnerskap; dess globala administratör godkänner. Eller välj en återförsäljare ni redan arbetar med.
orders-reseller-market = { $reseller_country_name }, landet för { $reseller_name }, finns inte i marknadstabellen, så inga nya affärer görs genom den.
    .advice = Kontakta operatören, eller välj en annan återförsäljare för kunden.
orders-reseller-related = { $reseller_name } har ingen relation med { $customer_name }.
    .advice = Återförsäljaren skickar kunden en gemensam inbjudan, eller så anger ni den återförsäljare som redan betjänar kunden.
orders-reseller-partner-id = { $reseller_name } har ännu inget partner-ID kopplat till sitt konto. Det som saknas: { $reseller_missing_steps }.
    .advice = En global administratör hos { $reseller_name } kopplar ett plats-ID i sitt land. Globala administratörer: { $reseller_global_admins }.
orders-reseller-agreement = { $reseller_name } har inte undertecknat partneravtalet för regionen { $reseller_region }.
    .advice = En global administratör hos { $reseller_name } undertecknar det. En underskrift gäller hela regionen. Globala administratörer: { $reseller_global_admins }.
orders-reseller-ready = { $reseller_name } är ännu inte redo för nya affärer. Det som saknas: { $reseller_missing_steps }.
    .advice = Be återförsäljaren slutföra stegen och beställ sedan igen.
orders-additional-resellers = De ytterligare återförsäljare som anges ({ $trade_additional }) följer inte regeln: efter en första återförsäljare, högst { $trade_additional_maximum }, var och en giltig och med undertecknat avtal, och bara när partner och kund finns i EU eller EFTA.
    .advice = Ta bort de ytterligare återförsäljare som inte passar in. Själva försäljningen kan ändå vara möjlig.
orders-two-chains = En försäljning går från operatören genom en direktfaktureringspartner, eller genom en indirekt leverantör och en återförsäljare. Den här gör inget av det.
    .advice = En direktfaktureringspartner beställer utan återförsäljare; en leverantör anger en indirekt återförsäljare.
orders-customer-agreement = { $customer_name } har ännu inte godkänt kundavtalet.
    .advice = Intyga att kunden har godkänt det, eller bjud in kunden att godkänna det själv.

## Catalogue

catalogue-item-known = Artikeln, eller den här avtalstiden för den, finns inte i katalogen.
    .advice = Välj en artikel ur den aktuella prislistan.
catalogue-in-market = { $item_name } säljs inte i { $customer_country_name }.
    .advice = Se den marknadens prislista för vad som säljs där.
catalogue-segment = { $item_name } är till för segmentet { $item_segment }, och { $customer_name } har inte den kvalificeringen.
    .advice = Låt kvalificera kunden först, eller välj ett erbjudande i ett annat segment.
catalogue-exclusive = { $item_name } säljs bara av partner som { $item_publisher } har valt ut.
    .advice = Kontakta { $item_publisher } för att komma med på listan.
catalogue-base = { $item_name } är ett tillägg, och { $customer_name } har ingen av produkterna som det kräver.
    .advice = Beställ först någon av dessa: { $item_bases }. Den kan komma från vilken partner som helst.
catalogue-limit = { $customer_name } har haft { $item_name } så många gånger som erbjudandet tillåter, räknat över alla partner.
    .advice = Välj ett annat erbjudande, till exempel det betalda i stället för ett prov.
catalogue-credit = Köpet går över kreditgränsen för { $seller_name }.
    .advice = Betala öppna fakturor eller be operatörens ekonomiavdelning om en högre gräns. Det som redan löper påverkas inte.
catalogue-price-lists = Operatörens prislistor är till för de partner som den fakturerar.
    .advice = Fråga er indirekta leverantör om dess priser.

## Customers

customers-creators = Kunders klientorganisationer skapas av indirekta leverantörer och direktfaktureringspartner; { $seller_name } är ingetdera.
    .advice = Be er indirekta leverantör skapa kunden åt er, eller bjud in ett företag som redan har en klientorganisation.
customers-joint-inviter = En gemensam inbjudan skickas av en indirekt återförsäljare, för den själv och en av dess leverantörer.
    .advice = Skicka en egen inbjudan, eller be återförsäljaren skicka den gemensamma.
customers-seller-active = Kontot för { $seller_name } är { $seller_state }. Bara ett aktivt konto tar emot nya kunder.
    .advice = Öppna kontots statussida: där står orsaken och vad ni gör härnäst.
customers-same-cloud = { $seller_name } finns i molnet { $seller_cloud } och { $customer_name } i molnet { $customer_cloud }. Inget går över från ett moln till ett annat.
    .advice = Använd ett konto som { $seller_name } har i kundens moln. Det registreras för sig där.
customers-relationship-type = { $customer_name } och { $seller_name } är redan partner. Samma klientorganisation kan inte dessutom vara kund hos { $seller_name }.
    .advice = Välj en av de tre vägarna nedan.
    .option1 = Använd en separat klientorganisation av kundtyp, bara för eget bruk, och godkänn där.
    .option2 = Låt avsluta partnerskapet med { $seller_name } genom ett supportärende och arbeta med en annan leverantör eller en direktfaktureringspartner.
    .option3 = Behåll partnerskapet med { $seller_name } och köp genom en annan leverantör.
customers-csp-tenant = { $customer_name } är en CSP-klientorganisation. Den används för programmets transaktioner och tar inte emot tjänster, så den blir ingen kund.
    .advice = Logga in med en klientorganisation av kundtyp för internt bruk och godkänn där.
customers-partner-resale = { orders-partner-resale }
    .advice = { orders-partner-resale.advice }
customers-market = { orders-market }
    .advice = { orders-market.advice }
customers-reseller-market = { $reseller_country_name }, landet för { $reseller_name }, finns inte i marknadstabellen.
    .advice = Kontakta operatören, eller ta emot kunden med en annan återförsäljare.
customers-same-region = { $seller_name } arbetar i regionen { $seller_region }, men { $customer_name } finns i regionen { $customer_region }.
    .advice = En partner i regionen { $customer_region } kan ta emot kunden. Marknadslistan visar vilka länder som hör dit.
customers-reseller-region = { $reseller_name } arbetar i regionen { $reseller_region }, men { $customer_name } finns i regionen { $customer_region }.
    .advice = En återförsäljare i regionen { $customer_region } kan ta emot kunden.
customers-inviter-active = Kontot för { $seller_name } är { $seller_state }, så inbjudan kan inte godkännas just nu.
    .advice = Fråga { $seller_name }, eller anlita en annan partner.
customers-joint-reseller-active = Kontot för { $reseller_name } är { $reseller_state }, så den gemensamma inbjudan gäller inte just nu.
    .advice = Be { $reseller_name } öppna sin statussida, eller anlita en annan återförsäljare.
customers-reseller-named = Ingen återförsäljare är angiven för den nya kunden, och { $seller_name } säljer genom återförsäljare.
    .advice = Välj vilken återförsäljare kunden är till för.
customers-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
customers-joint-partnership = { $seller_name } och { $reseller_name } är inte längre partner, så deras gemensamma inbjudan gäller inte.
    .advice = Be { $reseller_name } om en ny inbjudan.
customers-reseller-open = Kontot för { $reseller_name } är { $reseller_state }, så ingen kund skapas åt den.
    .advice = Välj en annan återförsäljare, eller be { $reseller_name } öppna sin statussida.
customers-extender = Relationer utökas av direktfaktureringspartner på väg att bli återförsäljare. { $seller_name } är inte i den övergången.
    .advice = Skicka kunden en gemensam inbjudan i stället.
customers-extension-consent = Intyget om att { $customer_name } samtycker till utökningen saknas.
    .advice = Fråga kunden och kryssa sedan i intyget.
customers-extension-origin = { $seller_name } fick kunden { $customer_name } som återförsäljare. En sådan relation utökas inte.
    .advice = Skicka kunden en gemensam inbjudan i stället.
customers-related = Ert företag har ingen relation med kunden.
    .advice = Bjud in kunden. När dess globala administratör har godkänt kan du fortsätta här.
customers-nothing-running = { $connection_active_subscriptions ->
            [one] { $connection_active_subscriptions } prenumeration löper fortfarande genom ert företag för kunden.
           *[other] { $connection_active_subscriptions } prenumerationer löper fortfarande genom ert företag för kunden.
        }
    .advice = Pausa eller säg upp det som löper och ta sedan bort relationen.

## Invitations

invitations-unused = Inbjudan är redan besvarad.
    .advice = Be avsändaren om en ny om du fortfarande behöver den.
invitations-unexpired = Inbjudan har gått ut.
    .advice = Be avsändaren om en ny.
invitations-standing = Avsändaren har dragit tillbaka inbjudan.
    .advice = Be avsändaren om en ny.
invitations-consent = Rutan som bekräftar vad som ges är inte ikryssad.
    .advice = Läs vad som ges, kryssa i rutan och godkänn igen.

## Partnerships

partnerships-inviter = Återförsäljare bjuds in av indirekta leverantörer.
    .advice = Be leverantören ni vill arbeta med om en inbjudan. Katalogen visar hur ni når den.
partnerships-remover = En återförsäljare tar inte själv bort ett partnerskap. Operatören avslutar det på begäran.
    .advice = En global administratör hos er öppnar ett ärende om att avsluta partnerskapet.
partnerships-reseller-tenant = Du är inloggad med en klientorganisation som inte är en registrerad återförsäljares CSP-klientorganisation.
    .advice = Logga in med företagets CSP-klientorganisation och öppna länken igen. Är företaget inte registrerat ännu, registrera det först.
partnerships-consent = { invitations-consent }
    .advice = { invitations-consent.advice }
partnerships-sender-active = Kontot för { $seller_name } är { $seller_state }. Bara en aktiv leverantör bjuder in återförsäljare.
    .advice = Öppna kontots statussida: där står orsaken och vad ni gör härnäst.
partnerships-same-cloud = { $seller_name } finns i molnet { $seller_cloud } och { $reseller_name } i molnet { $reseller_cloud }. Partnerskap håller sig inom ett moln.
    .advice = Använd båda företagens konton i samma moln.
partnerships-relationship-type = { $reseller_name } är kund hos { $seller_name } med den här klientorganisationen. Samma klientorganisation kan inte också vara dess återförsäljare.
    .advice = Välj en av de tre vägarna nedan.
    .option1 = Använd skilda klientorganisationer: en att sälja med, en av kundtyp för eget bruk.
    .option2 = Låt avsluta kundrelationen med { $seller_name } och godkänn sedan igen.
    .option3 = Behåll kundrelationen och bli återförsäljare hos en annan leverantör.
partnerships-other-organisation = Inbjudan kommer från er egen organisation.
    .advice = Arbeta med en återförsäljare eller leverantör i en annan organisation.
partnerships-market = { $reseller_in_market ->
            [no] { $reseller_country_name }, landet för { $reseller_name }, finns inte i marknadstabellen.
           *[yes] { $seller_country_name }, landet för { $seller_name }, finns inte i marknadstabellen.
        }
    .advice = Kontakta operatören.
partnerships-same-region = { $seller_name } finns i regionen { $seller_region } och { $reseller_name } i regionen { $reseller_region }. Partnerskap håller sig inom samma region.
    .advice = Återförsäljaren öppnar ett CSP-konto med en plats i regionen { $seller_region }, eller arbetar med en leverantör i sin egen region.
partnerships-provider-active = { $seller_name } är för närvarande inte en aktiv leverantör.
    .advice = Fråga { $seller_name }, eller arbeta med en annan leverantör i er region.
partnerships-reseller-open = Kontot för { $reseller_name } är { $reseller_state }, så det ingår inga nya partnerskap.
    .advice = Öppna kontots statussida: där står orsaken och vad ni gör härnäst.
partnerships-in-force = Partnerskapet är i ett läge där det här inte går.
    .advice = Se i listan över partnerskap hur det står nu. Där programmet kräver det avslutar operatören ett partnerskap genom ett supportärende.

## Subscriptions

subscriptions-reseller-cannot-manage = { $seller_name } är en indirekt återförsäljare. Prenumerationen ändras av leverantören som beställde den.
    .advice = Be er indirekta leverantör att göra ändringen.
subscriptions-account-open = Kontot för { $seller_name } är { $seller_state }, så prenumerationer sköts inte med det.
    .advice = Kontakta operatören.
subscriptions-owned = Prenumerationen såldes av en annan partner.
    .advice = Fråga kunden eller den säljande partnern. Bara den kan ändra prenumerationen.
subscriptions-transfer = En platsbaserad prenumeration flyttas inte till en annan partner mitt i avtalstiden.
    .advice = Vänta tills avtalstiden är slut. Inom 30 dagar därefter kan kunden köpa igen genom den nya partnern.
subscriptions-support-partnership = { orders-partnership }
    .advice = { orders-partnership.advice }
subscriptions-relationship = { customers-related }
    .advice = { customers-related.advice }
subscriptions-cancel-window = Tiden för att säga upp prenumerationen är förbi.
    .advice = Stäng av automatisk förnyelse, så upphör prenumerationen när avtalstiden är slut.
subscriptions-seat-window = Licenserna lades till för länge sedan för att kunna tas bort nu.
    .advice = Schemalägg det lägre antalet till förnyelsen.
subscriptions-state = Prenumerationens läge är ”{ $change_state }”, och då går ändringen inte.
    .advice = Se på prenumerationens sida vad som är möjligt i det läget.

## Agreements

agreements-lookers-up = Indirekta leverantörer slår upp om deras återförsäljare har undertecknat.
    .advice = Er egen status visas under Avtal.
agreements-qualified = Kontot är { $seller_state }. Partneravtalet undertecknas när verifieringen är klar.
    .advice = Vänta på verifieringen. Hur långt den har kommit syns i profilen.
agreements-partner-id = Inget partner-ID är kopplat till kontot ännu, och avtalet undertecknas efter det.
    .advice = Koppla ett plats-ID i { $seller_country_name } och underteckna sedan.
agreements-presented = Avtalets text har inte öppnats ännu.
    .advice = Öppna texten, läs den och underteckna sedan.
agreements-unsigned = Den här versionen är redan undertecknad för regionen { $seller_region }.
    .advice = Inget mer behöver göras. Underskriften visas under Avtal.
agreements-notice = Mellan publicering och ikraftträdande är tiden för kort.
    .advice = Välj en senare dag för ikraftträdandet, minst 30 dagar efter publiceringen.
agreements-attesters = Leverantörer och direktfaktureringspartner intygar kundavtalet; { $seller_name } är ingetdera.
    .advice = Be er indirekta leverantör intyga det, eller bjud in kunden att godkänna det själv.
agreements-attested-date = Dagen då kunden godkände ligger i framtiden.
    .advice = Ange dagen då kunden godkände, senast i dag.

## Partner IDs

partner-ids-known = Det finns inget aktivt partner-ID med det numret i programmet.
    .advice = Välj ett i listan eller lägg till en plats. Ett ID från det tidigare medlemssystemet flyttas över först.
partner-ids-location = Det här är företagets globala partner-ID. Konton kopplas till ett plats-ID.
    .advice = Välj ett plats-ID i { $seller_country_name }.
partner-ids-free = Partner-ID:t är kopplat till en annan CSP-klientorganisation. Varje ID hör till en klientorganisation.
    .advice = Välj en annan plats, eller lägg till en.
partner-ids-same-country = Partner-ID:t gäller { $change_country_name } och kontot { $seller_country_name }. Båda ska höra till samma land.
    .advice = Lägg till en plats i { $seller_country_name }. Dess partner-ID finns genast.
partner-ids-postponable = Ett partner-ID är redan kopplat till kontot.
    .advice = Inget mer behöver göras här.

## Enrolment

enrolment-second-factor = { access-second-factor }
    .advice = { access-second-factor.advice }
enrolment-finance-suspends = Ekonomiavdelningen pausar och återställer konton. Andra ändringar görs av programadministratörer.
    .advice = Fråga en programadministratör.
enrolment-internal-use = Den här klientorganisationen är bara för internt bruk och registreras inte.
    .advice = Använd er CSP-klientorganisation för försäljning, eller registrera en annan klientorganisation.
enrolment-not-enrolled = Den här klientorganisationen har redan ett konto i programmet.
    .advice = Logga in med det kontot. För ett annat slags konto används en annan klientorganisation.
enrolment-no-services = Klientorganisationen har fortfarande tjänster som köpts som kund: { $change_services }.
    .advice = Registrera en annan klientorganisation, eller låt tjänsterna upphöra först.
enrolment-reseller-first = Företag som är nya i programmet registrerar sig som indirekt återförsäljare.
    .advice = Registrera er som indirekt återförsäljare nu. Kraven för direktfakturering visar när ni kan ansöka om det.
enrolment-provider-by-approval = Indirekta leverantörer antas av operatören; det finns inget formulär för det.
    .advice = Kontakta operatören, eller registrera er som indirekt återförsäljare.
enrolment-market = { $seller_country_name } finns inte i marknadstabellen, så inget konto kan öppnas där nu.
    .advice = Kontakta operatören.
enrolment-state = Registreringens läge är ”{ $change_state }”; det här steget hör till ett annat läge.
    .advice = Öppna registreringen: där står nästa steg.
enrolment-resend = Verifieringsmejlet skickades nyss.
    .advice = Titta i inkorgen och skräpposten. Det kan skickas igen efter en arbetsdag.
enrolment-appeal = Det finns inget avslag som kan överklagas nu.
    .advice = Kontakta operatören, eller registrera er på nytt.
enrolment-direct-bill = Några krav för direktfakturering är inte uppfyllda ännu: { $change_unmet }.
    .advice = Kravlistan säger vad som gäller för vart och ett. Ansök igen när alla är uppfyllda.
enrolment-account-state = Kontot är { $change_state }; därifrån blir det inte { $change_wanted }.
    .advice = Öppna kontot för att se vilka steg som är möjliga nu.

## Acting for others

delegation-own-tenant = Administratörsåtkomst till er egen klientorganisation avslutas av era globala administratörer; åtkomst som ni har till andra avslutas av era administratörsagenter.
    .advice = Fråga en kollega med den rollen. Globala administratörer: { $caller_global_admins }.
delegation-case-roles = Ärenden för en kund öppnas av administratörsagenter och supportagenter.
    .advice = Fråga en administratörsagent eller supportagent hos er, eller öppna ett ärende för ert eget företag.
delegation-provider-administers = En återförsäljares klientorganisation administreras av dess indirekta leverantör.
    .advice = Logga in med leverantörens CSP-klientorganisation.
delegation-same-cloud = { customers-same-cloud }
    .advice = { customers-same-cloud.advice }
delegation-customer-consent = Kunden har inte låtit ert företag administrera åt den, eller har tagit tillbaka det.
    .advice = Be kunden om en återförsäljarrelation med administratörsåtkomst, eller om detaljerad delegerad administration.
delegation-reseller-consent = Återförsäljaren har inte låtit ert företag administrera åt den, eller har tagit tillbaka det. Beställningar och gemensamma kunder påverkas inte.
    .advice = Be en global administratör hos återförsäljaren att ge åtkomsten igen.

## Users

users-global-admin-giver = Bara en global administratör gör någon till global administratör eller återställer en sådans lösenord.
    .advice = Fråga en global administratör hos er: { $caller_global_admins }.
users-company-role-giver = Företagsroller ges av globala administratörer och kontoadministratörer.
    .advice = Fråga någon av dem: { $caller_global_admins }.
users-account-admin-scope = En kontoadministratör ger företagsroller. Katalog- och programroller ges av andra.
    .advice = Fråga en global administratör hos er: { $caller_global_admins }.
users-admin-agent-present = Kontot har ingen administratörsagent ännu, så det är inte färdigt.
    .advice = Gör dig själv eller en kollega till administratörsagent först. Lägg sedan till användare.
users-sales-agent-offered = Rollen försäljningsagent finns bara i konton som beställer hos operatören.
    .advice = Välj en annan roll, till exempel administratörsagent.
users-operator-roles = Den rollen hör till operatörens egen organisation.
    .advice = Välj en av rollerna i er organisation.
users-last-admin = Det här är organisationens sista globala administratör. Utan en sådan kan ingen ångra ändringen.
    .advice = Gör först någon annan till global administratör.

## The programme

programme-country-stays = Landet i den juridiska adressen hör ihop med klientorganisationen och förblir { $seller_country_name }.
    .advice = För att arbeta från ett annat land registrerar ni en annan klientorganisation där.
programme-directory-providers = Katalogen visar indirekta leverantörer.
    .advice = Andra partner presenterar sig med en företagsprofil.
programme-announced = Ingen kungörelse följer med den här ändringen av programmet.
    .advice = Skriv en kungörelse och gör ändringen tillsammans med den.

## Words

word-indirect_provider = indirekt leverantör
word-indirect_reseller = indirekt återförsäljare
word-direct_bill = direktfaktureringspartner
word-global_admin = global administratör
word-user_management_admin = användarhanteringsadministratör
word-billing_admin = faktureringsadministratör
word-admin_agent = administratörsagent
word-sales_agent = försäljningsagent
word-helpdesk_agent = supportagent
word-account_admin = kontoadministratör
word-membership_admin = medlemskapsadministratör
word-business_profile_admin = företagsprofilsadministratör
word-referrals_admin = hänvisningsadministratör
word-incentives_admin = incitamentsadministratör
word-report_viewer = rapportläsare
word-programme_admin = operatörens programadministratör
word-vetter = operatörens granskare
word-support_agent = operatörens supporthandläggare
word-finance = operatörens ekonomiavdelning
word-draft = under förberedelse
word-email_pending = i väntan på e-postbekräftelse
word-in_review = under granskning
word-info_requested = i väntan på underlag
word-rejected = avslaget
word-qualified = godkänt
word-active = aktivt
word-restricted = begränsat
word-suspended = pausat
word-deauthorised = utan auktorisation
word-closed = avslutat
word-expired = utgånget
word-disabled = inaktiverat
word-deleted = borttaget
word-cancelled = uppsagt
word-pending = väntande
word-on_boarded = påbörja registreringen
word-enrolled = slutföra registreringen
word-partner_id = koppla ett partner-ID
word-pa_signed = underteckna partneravtalet
word-global = Global
word-usgov = USA:s myndigheter
word-germany = Tyskland
word-africa = Afrika
word-asia-and-pacific = Asien och Stillahavsområdet
word-australia = Australien
word-brazil = Brasilien
word-canada = Kanada
word-china = Kina
word-europe = Europa
word-india = Indien
word-japan = Japan
word-korea = Korea
word-latin-america-and-the-caribbean = Latinamerika och Karibien
word-middle-east--central-europe-and-eastern-europe = Mellanöstern, Centraleuropa och Östeuropa
word-new-zealand = Nya Zeeland
word-russia = Ryssland
word-taiwan = Taiwan
word-united-states = USA
word-commercial = Kommersiell
word-education = Utbildning
word-government = Offentlig sektor
word-nonprofit = Ideell
word-associated = kopplat
word-postponed = uppskjutet
word-none = inget
word-lost = förlorat
word-csp = CSP-klientorganisation
word-customer = kundklientorganisation
word-membership = medlemskapsklientorganisation
