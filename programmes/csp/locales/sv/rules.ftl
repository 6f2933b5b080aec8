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
