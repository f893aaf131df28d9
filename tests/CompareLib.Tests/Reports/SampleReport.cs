using System.Collections.Immutable;
using CompareLib.Alignment;
using CompareLib.Articles;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib.Tests.Reports;

/// <summary>A rich report made by hand: four invented articles on a bridge that stays shut. Every field of the model is used.</summary>
internal static class SampleReport
{
    public const string Wire = "Bridge shut until spring\n\nPORT ALDER, 3 March (Coast Wire) -- \"The Alder bridge will not reopen before May, and the repair will cost about 40 million crowns,\" Transport Minister Ana Ruiz said on Monday at the Harbour Forum.\n\nShe said engineers found 12 cracks in the northern pier.\n\nThe ferry runs every hour until then, the so-called \"blue line\".";
    public const string Post = "Ruiz: bridge closed till May\n\nThe Alder bridge will not reopen before June and the repairs could cost 40 million crowns, the minister told the Harbour Forum, according to Coast Wire.\n\nThe ferry runs every hour until then, the so-called \"blue line\".\n\nThe union blamed missing inspections for the damage.";
    public const string Lantern = "“The bridge will reopen before May, [and] the repair will cost 40 million crowns,” Ruiz told reporters.\n\nBuilders’ union head Tomas Berg said the damage was caused by missing inspections.\n\nThe ministry says the flood of 2019 possibly caused the damage.";
    public const string Gazette = "Council votes on tram\n\n\"The tram will not reopen before May,\" Mayor Lea Holm said on 9 June.";

    private static readonly Speaker Ruiz = new() { Name = "Ana Ruiz", Kind = SpeakerKind.Person, Role = "Transport Minister", Aliases = ["Ruiz", "She", "the minister"] };
    private static readonly Speaker Berg = new() { Name = "Tomas Berg", Kind = SpeakerKind.Person, Role = "Builders’ union head", Aliases = ["Tomas Berg"] };
    private static readonly Speaker Ministry = new() { Name = "the ministry", Kind = SpeakerKind.Institution, Aliases = ["The ministry"] };
    private static readonly Speaker Holm = new() { Name = "Lea Holm", Kind = SpeakerKind.Person, Role = "Mayor", Aliases = ["Mayor Lea Holm"] };

    public static ComparisonReport Make() => new()
    {
        Articles =
        [
            new("Wire", "Coast Wire", new Article { Id = "wire-1", Text = Wire, Outlet = "Coast Wire", Published = new DateTimeOffset(2025, 3, 3, 18, 5, 0, TimeSpan.Zero), Title = "Bridge shut until spring", Url = "https://wire.example/bridge?id=1&x=2", Language = "en" }),
            new("Post", "Harbour Post", new Article { Id = "post-1", Text = Post, Outlet = "Harbour Post", Published = new DateTimeOffset(2025, 3, 4, 0, 0, 0, TimeSpan.Zero), Url = "javascript:alert(1)" }),
            new("A3", "unnamed outlet", new Article { Id = "lantern-1", Text = Lantern }),
            new("Gazette", "City Gazette", new Article { Id = "gazette-1", Text = Gazette, Outlet = "City Gazette", Published = new DateTimeOffset(2024, 6, 9, 0, 0, 0, TimeSpan.FromHours(2)) }),
        ],
        Quotations = Quotations(),
        SetAside = [new MarkedPhrase("wire-1", Of(Wire, "blue line"), "a name, not somebody’s speech")],
        Speakers = [Ruiz, Holm, Ministry, Berg],
        Groups = [First(), Second()],
        Uncorroborated = ["lantern-1#2", "lantern-1#3", "gazette-1#1"],
        LookAlikes =
        [
            new MatchLink("wire-1#1", "gazette-1#1", 0.31, MatchVerdict.OtherSpeaker, [new MatchEvidence("words", 0.6, 1.5), new MatchEvidence("speaker", 0, -6)], "Ana Ruiz said the one, Lea Holm the other"),
            new MatchLink("lantern-1#1", "gazette-1#1", 0.2, MatchVerdict.OtherOccasion, [], "said on another day") { SegmentA = 0, MeaningFindings = ["another day"] },
        ],
        Contested =
        [
            new ContestedFact("c1", "the damage", [
                new ContestedClaim("lantern-1", Of(Lantern, "the damage was caused by missing inspections"), "lantern-1#2", "Tomas Berg", []),
                new ContestedClaim("lantern-1", Of(Lantern, "the flood of 2019 possibly caused the damage"), "lantern-1#3", "the ministry", [Of(Lantern, "possibly")]),
                new ContestedClaim("post-1", Of(Post, "The union blamed missing inspections for the damage."), null, null, []),
            ]),
        ],
        Sources = new SourceAnalysis
        {
            Passages =
            [
                new SharedPassage("wire-1", Of(Wire, "The ferry runs every hour until then, the so-called \"blue line\"."), "post-1", Of(Post, "The ferry runs every hour until then, the so-called \"blue line\"."), 12, 1, PassageEvidence.Copying, "background in the outlet’s own words"),
                new SharedPassage("wire-1", Of(Wire, "Harbour Forum"), "post-1", Of(Post, "Harbour Forum"), 2, 1, PassageEvidence.Boilerplate, "name of an event"),
            ],
            Pairs = [new ArticlePair("wire-1", "post-1", ArticleRelation.Partial, 0.9, 12, "wire-1", "Harbour Post reprints part of Coast Wire")],
            Families =
            [
                new ArticleFamily("f1", ["wire-1", "post-1"], "wire-1", "Harbour Post names Coast Wire and shares 12 words with it"),
                new ArticleFamily("f2", ["lantern-1"], "lantern-1", ""),
                new ArticleFamily("f3", ["gazette-1"], "gazette-1", ""),
            ],
            Provenance =
            [
                new Provenance("wire-1", Of(Wire, "(Coast Wire)"), "Coast Wire", "dateline", new TextSpan(0, Wire.Length)),
                new Provenance("post-1", Of(Post, "according to Coast Wire"), "Coast Wire", "citation", new TextSpan(0, 100)),
            ],
        },
    };

    public static TextSpan Of(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        if (start < 0) throw new ArgumentException($"“{part}” is not there");
        return new TextSpan(start, start + part.Length);
    }

    private static ImmutableArray<Quotation> Quotations()
    {
        var forum = new Occasion { Event = "Harbour Forum", Date = new DateOnly(2025, 3, 3), Spans = [Of(Wire, "on Monday at the Harbour Forum")] };
        return
        [
            Quote("wire-1", 1, Wire, QuotationKind.Direct, "The Alder bridge will not reopen before May, and the repair will cost about 40 million crowns,", "said", "Transport Minister Ana Ruiz", MentionKind.Name, Ruiz) with { Occasion = forum },
            Quote("wire-1", 2, Wire, QuotationKind.Indirect, "engineers found 12 cracks in the northern pier", "said", "She", MentionKind.Pronoun, Ruiz),
            Quote("post-1", 1, Post, QuotationKind.Indirect, "The Alder bridge will not reopen before June and the repairs could cost 40 million crowns", "told", "the minister", MentionKind.Description, Ruiz) with
            {
                CitedSources = [new CitedSource("Coast Wire", Of(Post, "Coast Wire"), "according to")],
                SpeakerConfidence = 0.62,
                Occasion = new Occasion { Event = "Harbour Forum" },
            },
            Quote("lantern-1", 1, Lantern, QuotationKind.Direct, "The bridge will reopen before May, [and] the repair will cost 40 million crowns,", "told", "Ruiz", MentionKind.Name, Ruiz) with
            {
                Insertions = [Of(Lantern, "[and]")],
                Occasion = new Occasion { Addressee = "reporters", Spans = [Of(Lantern, "reporters")] },
                Segments = [Of(Lantern, "The bridge will reopen before May,"), Of(Lantern, "[and] the repair will cost 40 million crowns,")],
            },
            Quote("lantern-1", 2, Lantern, QuotationKind.Indirect, "the damage was caused by missing inspections", "said", "Builders’ union head Tomas Berg", MentionKind.Name, Berg),
            Quote("lantern-1", 3, Lantern, QuotationKind.Indirect, "the flood of 2019 possibly caused the damage", "says", "The ministry", MentionKind.Institution, Ministry),
            Quote("gazette-1", 1, Gazette, QuotationKind.Direct, "The tram will not reopen before May,", "said", "Mayor Lea Holm", MentionKind.Name, Holm),
        ];
    }

    private static Quotation Quote(string article, int number, string text, QuotationKind kind, string words, string cue, string mention, MentionKind mentionKind, Speaker speaker) => new()
    {
        Id = $"{article}#{number}",
        ArticleId = article,
        Kind = kind,
        Spans = [Of(text, words)],
        Text = words,
        Marked = kind == QuotationKind.Direct ? [Of(text, words)] : [],
        Segments = [Of(text, words)],
        Cue = [Of(text, cue)],
        Mention = new SpeakerMention(mention, [Of(text, mention)], mentionKind),
        Speaker = speaker,
        Confidence = 0.97,
        SpeakerConfidence = 0.9,
        Rule = "test",
    };

    private static GroupWitness Witness(string text, string id, string siglum, string words) => new(id, null, siglum, [Of(text, words)]);

    private static UtteranceGroup First() => new()
    {
        Id = "g1",
        Label = "The Alder bridge will not reopen before May, and the repair will cost about 40 million crowns",
        Speaker = Ruiz,
        SpeakerConfidence = 0.95,
        Occasion = new Occasion { Event = "Harbour Forum", Date = new DateOnly(2025, 3, 3) },
        Witnesses = [Witness(Wire, "wire-1#1", "Wire", "The Alder bridge will not reopen before May, and the repair will cost about 40 million crowns,"), Witness(Post, "post-1#1", "Post", "The Alder bridge will not reopen before June and the repairs could cost 40 million crowns"), Witness(Lantern, "lantern-1#1", "A3", "The bridge will reopen before May, [and] the repair will cost 40 million crowns,")],
        Outlets = ["Coast Wire", "Harbour Post", "A3"],
        Sources = [new IndependentSource("f1", ["wire-1", "post-1"], "Harbour Post names Coast Wire and shares 12 words with it"), new IndependentSource("f2", ["lantern-1"], "")],
        RestatedBy = [new Restatement("post-1", Of(Post, "Ruiz: bridge closed till May"), 0.8)],
        Links = [new MatchLink("wire-1#1", "post-1#1", 0.99, MatchVerdict.Same, [new MatchEvidence("words", 0.8, 3)], "the same words of the same speaker")],
        LookAlikes = [new MatchLink("wire-1#1", "gazette-1#1", 0.31, MatchVerdict.OtherSpeaker, [new MatchEvidence("speaker", 0, -6)], "Ana Ruiz said the one, Lea Holm the other")],
        Confidence = 0.93,
        MeaningChanges = 3,
        Collation = new CollationBuilder()
            .Row("The Alder bridge will not reopen before May, and the repair will cost about 40 million crowns,", "The|Alder|bridge|will|not|reopen|before|May|,|and|the|repair|will|cost|about|40|million|crowns")
            .Row("The Alder bridge will not reopen before June and the repairs could cost 40 million crowns", "The|Alder|bridge|will|not|reopen|before|June||and|the|repairs|could|cost||40|million|crowns")
            .Row("The bridge will reopen before May, [and] the repair will cost 40 million crowns,", "The||bridge|will||reopen|before|May|,|[and]|the|repair|will|cost||40|million|crowns")
            .Unit(ChangeLabel.Omission, ChangeLevel.Editing, "a name is left out")
            .Unit(ChangeLabel.Negation, ChangeLevel.Meaning, "one says that it will, the other that it will not")
            .Unit(ChangeLabel.NumberValue, ChangeLevel.Meaning, "another month")
            .Unit(ChangeLabel.Modality, ChangeLevel.Meaning, "“will” is certain, “could” is not")
            .Unit(ChangeLabel.Hedge, ChangeLevel.Editing, "the amount is rounded in one")
            .Build(),
    };

    private static UtteranceGroup Second() => new()
    {
        Id = "g2",
        Label = "engineers found 12 cracks in the northern pier",
        Speaker = Ruiz,
        SpeakerConfidence = 0.8,
        Witnesses = [Witness(Wire, "wire-1#2", "Wire", "engineers found 12 cracks in the northern pier"), Witness(Lantern, "lantern-1#1", "A3", "[and] the repair will cost 40 million crowns,") with { Segment = 1 }],
        Outlets = ["Coast Wire", "A3"],
        Sources = [new IndependentSource("f1", ["wire-1"], ""), new IndependentSource("f2", ["lantern-1"], "")],
        Links = [],
        Confidence = 0.51,
        Collation = new CollationBuilder()
            .Row("engineers found 12 cracks in the northern pier", "engineers|found|12|cracks|in|the|northern|pier")
            .Row("Engineers found 12 cracks in the north pier", "Engineers|found|12|cracks|in|the|north|pier")
            .Unit(ChangeLabel.Case, ChangeLevel.Typography, "a capital letter")
            .Unit(ChangeLabel.Inflection, ChangeLevel.Editing, "")
            .Build(1),
    };
}
