namespace CompareLib.Training;

/// <summary>British to American spellings: suffix rules, kept where WordNet has both words in one synset, and a list of what rules cannot say.</summary>
internal static class LexiconBuilderSpelling
{
    private static readonly (string British, string American)[] Rules =
    [
        ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("ourer", "orer"), ("ourful", "orful"), ("ourless", "orless"), ("ourable", "orable"), ("ourite", "orite"), ("ourism", "orism"), ("ouring", "oring"),
        ("ise", "ize"), ("iser", "izer"), ("isation", "ization"), ("ised", "ized"), ("ising", "izing"), ("isable", "izable"), ("yse", "yze"), ("yser", "yzer"),
        ("tre", "ter"), ("bre", "ber"), ("chre", "cher"), ("ogue", "og"), ("ence", "ense"), ("ller", "ler"), ("lling", "ling"), ("lled", "led"), ("llor", "lor"), ("llous", "lous"), ("llery", "lry"),
        ("gement", "gment"), ("eable", "able"), ("xion", "ction"), ("wards", "ward"), ("amme", "am"), ("lful", "llful"),
    ];

    // What the rules do not reach, or what WordNet does not hold in one synset.
    private const string Listed = """
        grey gray;greyer grayer;greyish grayish;cheque check;cheques checks;tyre tire;tyres tires;kerb curb;kerbs curbs;mould mold;moulds molds;mouldy moldy;plough plow;ploughs plows;ploughed plowed;
        sceptic skeptic;sceptics skeptics;sceptical skeptical;scepticism skepticism;aluminium aluminum;ageing aging;enrol enroll;enrols enrolls;enrolment enrollment;fulfil fulfill;fulfils fulfills;fulfilment fulfillment;
        instalment installment;instalments installments;instil instill;instils instills;distil distill;skilful skillful;skilfully skillfully;wilful willful;wilfully willfully;moustache mustache;pyjamas pajamas;
        gaol jail;gaols jails;gaoled jailed;cosy cozy;practise practice;practises practices;practised practiced;practising practicing;artefact artifact;artefacts artifacts;enquire inquire;enquired inquired;enquiry inquiry;enquiries inquiries;enquiring inquiring;
        tsar czar;tsars czars;yoghurt yogurt;doughnut donut;advisor adviser;advisors advisers;protestor protester;protestors protesters;towards toward;afterwards afterward;amongst among;whilst while;amidst amid;
        learnt learned;burnt burned;dreamt dreamed;leapt leaped;spelt spelled;spoilt spoiled;spilt spilled;leant leaned;smelt smelled;knelt kneeled;gotten got;manoeuvre maneuver;manoeuvres maneuvers;manoeuvred maneuvered;manoeuvring maneuvering;
        programme program;programmes programs;defence defense;defences defenses;offence offense;offences offenses;licence license;licences licenses;pretence pretense;pretences pretenses;
        storey story;storeys stories;draught draft;draughts drafts;sulphur sulfur;jewellery jewelry;woollen woolen;marvellous marvelous;catalogue catalog;catalogues catalogs;dialogue dialog;dialogues dialogs;analogue analog;
        anaesthetic anesthetic;anaesthesia anesthesia;paediatric pediatric;paediatrician pediatrician;paedophile pedophile;paedophiles pedophiles;paedophilia pedophilia;encyclopaedia encyclopedia;mediaeval medieval;archaeology archeology;
        haemorrhage hemorrhage;haemoglobin hemoglobin;leukaemia leukemia;anaemia anemia;orthopaedic orthopedic;gynaecologist gynecologist;foetus fetus;foetal fetal;diarrhoea diarrhea;oestrogen estrogen;oesophagus esophagus;
        aeroplane airplane;aeroplanes airplanes;mum mom;mums moms;judgement judgment;judgements judgments;acknowledgement acknowledgment;liveable livable;sizeable sizable;likeable likable;saleable salable;
        forwards forward;backwards backward;upwards upward;downwards downward;onwards onward;inwards inward;outwards outward;homewards homeward;
        arse ass;axe ax;carat karat;chequered checkered;cypher cipher;furore furor;glycerine glycerin;grille grill;kilometre kilometer;kilometres kilometers;metre meter;metres meters;litre liter;litres liters;centimetre centimeter;centimetres centimeters;millimetre millimeter;millimetres millimeters;
        centre center;centres centers;centred centered;centring centering;theatre theater;theatres theaters;fibre fiber;fibres fibers;calibre caliber;sombre somber;spectre specter;sabre saber;lustre luster;meagre meager;
        travelled traveled;travelling traveling;traveller traveler;travellers travelers;okay ok;neighbour neighbor;neighbours neighbors;neighbouring neighboring;neighbourhood neighborhood;neighbourhoods neighborhoods;
        behaviour behavior;behaviours behaviors;behavioural behavioral;labour labor;labours labors;laboured labored;labourer laborer;labourers laborers;honourable honorable;favourite favorite;favourites favorites;favourable favorable;favourably favorably;unfavourable unfavorable;
        colour color;colours colors;coloured colored;colourful colorful;harbour harbor;harbours harbors;rumour rumor;rumours rumors;rumoured rumored;armour armor;armoured armored;vapour vapor;parlour parlor;humour humor;savour savor;endeavour endeavor;endeavours endeavors;tumour tumor;tumours tumors;odour odor;rigour rigor;vigour vigor;valour valor;candour candor;clamour clamor;ardour ardor;fervour fervor;saviour savior;splendour splendor;misdemeanour misdemeanor;demeanour demeanor
        """;

    private static readonly string[] StressedAtEnd = ["compel", "expel", "propel", "repel", "rebel", "excel", "control", "patrol", "enrol", "extol", "dispel", "impel", "distil", "fulfil", "instil", "annul", "lapel", "hotel", "motel", "install", "cartel", "personnel", "impel"];

    public static void Write(LexiconBuilderWordNet net, string folder)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (lemma, pos) in net.Senses.Keys)
        {
            if (lemma.Contains('_', StringComparison.Ordinal) || lemma.Length < 5) continue;
            foreach (var (british, american) in Rules)
            {
                if (!lemma.EndsWith(british, StringComparison.Ordinal)) continue;
                var other = lemma[..^british.Length] + american;
                if (other.Length > 3 && net.ShareSynset(lemma, other, pos)) AddForms(pairs, lemma, other, pos);
            }

            if (pos == 'v' && lemma.Length > 4 && lemma[^1] == 'l' && lemma[^2] is 'a' or 'e' or 'i' or 'o' && lemma[^3] is not ('a' or 'e' or 'i' or 'o' or 'u')
                && lemma[..^2].Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u') && !StressedAtEnd.Contains(lemma))
            {
                foreach (var suffix in new[] { "ed", "ing", "er", "ers" }) pairs.TryAdd(lemma + "l" + suffix, lemma + suffix);
            }
        }

        foreach (var pair in Listed.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            pairs[pair[..space]] = pair[(space + 1)..];
        }

        // Chains end in one form, so that the normal form is idempotent.
        foreach (var british in pairs.Keys.ToList())
        {
            var target = pairs[british];
            for (var k = 0; k < 4 && pairs.TryGetValue(target, out var next) && next != british; k++) target = next;
            if (target == british || pairs.ContainsKey(target)) pairs.Remove(british);
            else pairs[british] = target;
        }

        var table = new LexiconBuilderOutput();
        table.Number(pairs.Count);
        var last = "";
        foreach (var (british, american) in pairs)
        {
            var shared = CommonPrefix(last, british);
            var kept = CommonPrefix(british, american);
            table.Number(shared);
            table.Text(british[shared..]);
            table.Number(kept);
            table.Text(american[kept..]);
            last = british;
        }

        table.Save(Path.Combine(folder, "spelling-en.br"));
        Console.WriteLine($"spelling: {pairs.Count} words");
    }

    private static void AddForms(SortedDictionary<string, string> pairs, string british, string american, char pos)
    {
        pairs.TryAdd(british, american);
        if (pos == 'n') pairs.TryAdd(british + "s", american + "s");
        if (pos != 'v') return;
        if (british[^1] == 'e' && american[^1] == 'e')
        {
            foreach (var suffix in new[] { "es", "ed", "ing" }) pairs.TryAdd(british[..^1] + suffix, american[..^1] + suffix);
        }
        else if (british.EndsWith("our", StringComparison.Ordinal))
        {
            foreach (var suffix in new[] { "s", "ed", "ing" }) pairs.TryAdd(british + suffix, american + suffix);
        }
    }

    private static int CommonPrefix(string a, string b)
    {
        var n = 0;
        while (n < a.Length && n < b.Length && a[n] == b[n]) n++;
        return n;
    }
}
