using CompareLib.Matching;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Matching;

public sealed class WordingStoreTests
{
    private static readonly string[] Words = "the harbour wall will not be repaired before 12 autumn storms arrive US cafés \ud800 money’s".Split(' ');

    // The words of a wording as hashes, which are the same in every table.
    private static string Shape(WordingStore store, int wording)
    {
        var hashes = store.Table.Hashes.ToArray();
        var roots = store.Roots(wording).ToArray();
        Assert.That(roots, Is.Ordered.Ascending.And.Unique);
        return $"{string.Join(',', store.Words(wording).ToArray().Select(w => hashes[w]))} {string.Join(',', roots.Select(r => hashes[r]).Order())} {store.Signs(wording)} {store.ContentHash(wording)}";
    }

    private static string Alone(string text)
    {
        var store = new WordingStore();
        return Shape(store, store.Add(text, Circumstances.None));
    }

    private static Gen<string[]> Texts() => Gen.Choose(0, 60).SelectMany(count => Gen.ArrayOf(Gen.Elements(Words), count)).Select(words => string.Join(' ', words)).ArrayOf();

    [Test]
    public void A_wording_reads_the_same_alone_and_among_others_whatever_was_forgotten_between()
        => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Texts()), texts =>
        {
            var store = new WordingStore();
            foreach (var text in texts)
            {
                store.Add(string.Join(' ', Words), Circumstances.None);
                store.RemoveLast();
                store.Add(text, Circumstances.None);
            }

            for (var i = 0; i < texts.Length; i++) Assert.That(Shape(store, i), Is.EqualTo(Alone(texts[i])));
        }));

    [Test]
    public void Stores_of_several_threads_become_one_that_reads_the_same()
        => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(Texts()), Arb.From(Texts()), (left, right) =>
        {
            WordingStore Read(string[] texts, string speaker)
            {
                var store = new WordingStore(texts.Length);
                for (var i = 0; i < texts.Length; i++) store.Add(new WordingToGroup { Id = "x", Text = texts[i], Speaker = i % 2 == 0 ? speaker : "Ada Quint" });
                return store;
            }

            var all = WordingStore.Merge([Read(left, "Bo Lund"), Read(right, "Eva Strand")], 2);
            string[] texts = [.. left, .. right];
            Assert.That(all.Count, Is.EqualTo(texts.Length));
            for (var i = 0; i < texts.Length; i++)
            {
                var (place, mine) = i < left.Length ? (i, "Bo Lund") : (i - left.Length, "Eva Strand");
                Assert.That(Shape(all, i), Is.EqualTo(Alone(texts[i])));
                Assert.That(all.Speakers[all.CircumstancesOf(i).Speaker], Is.EqualTo(place % 2 == 0 ? mine : "Ada Quint"));
            }

            all.Add("one more after the rest", Circumstances.None);
            Assert.That(Shape(all, texts.Length), Is.EqualTo(Alone("one more after the rest")));
        }));

    [Test]
    public void A_wording_longer_than_any_block_stands_between_short_ones()
    {
        var great = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => Words[i % Words.Length]));
        var store = new WordingStore();
        foreach (var text in new[] { "a short one", great, "another short one" }) store.Add(text, Circumstances.None);
        Assert.That(Shape(store, 0), Is.EqualTo(Alone("a short one")));
        Assert.That(Shape(store, 1), Is.EqualTo(Alone(great)));
        Assert.That(Shape(store, 2), Is.EqualTo(Alone("another short one")));
    }

    [Test]
    public void Reading_and_grouping_make_little_garbage()
    {
        var random = new Random(6);
        var wordings = Enumerable.Range(0, 8000).Select(i => new WordingToGroup { Id = $"q{i:D5}", Text = string.Join(' ', Enumerable.Range(0, 18).Select(_ => "w" + (int)Math.Pow(4000, random.NextDouble()))) }).ToArray();
        var grouper = new QuotationGrouper(new MatchingOptions { Explain = false });
        _ = grouper.Group(wordings[..100]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = grouper.Group(wordings);
        // Every word here is unknown and begins alike, so that many are held against each other as spellings of one name, which allocates.
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / (double)wordings.Length, Is.LessThan(3000));
    }
}
