using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Reports;

namespace CompareLib.Cli;

/// <summary>A quotation as one line of JSON: what <c>extract --each quotation</c> writes and <c>group</c> reads.</summary>
internal static class QuotationLine
{
    /// <summary>Writes the fields of one quotation of <paramref name="article"/>.</summary>
    public static void Write(Utf8JsonWriter json, Article article, Quotation quotation)
    {
        JsonString.Write(json, "id", quotation.Id);
        JsonString.Write(json, "article", article.Id);
        JsonString.Write(json, "text", quotation.Text);
        json.WriteString("kind", KindName.Of(quotation.Kind));
        if (quotation.Speaker is { } speaker)
        {
            JsonString.Write(json, "speaker", speaker.Name);
            json.WriteString("speaker_kind", EnumName<SpeakerKind>.Of(speaker.Kind));
            if (speaker.Role is { } role) JsonString.Write(json, "role", role);
            json.WriteNumber("speaker_confidence", Math.Round(quotation.SpeakerConfidence, 4));
        }

        JsonSpans.Write(json, "spans", quotation.Spans);
        JsonSpans.Write(json, "marked", quotation.Marked);
        JsonSpans.Write(json, "segments", quotation.Segments);
        json.WriteNumber("confidence", Math.Round(quotation.Confidence, 4));
        if (article.Outlet is { } outlet) JsonString.Write(json, "outlet", outlet);
        if (article.Published is { } published) json.WriteString("published", ArticleJson.Iso(published));
        if (article.Title is { } title) JsonString.Write(json, "title", title);
        if (article.Url is { } url) JsonString.Write(json, "url", url);
        if (article.Language is { } language) JsonString.Write(json, "language", language);
        if (quotation.Occasion is not { } occasion) return;
        json.WriteStartObject("occasion");
        if (occasion.Event is { } name) JsonString.Write(json, "event", name);
        if (occasion.Addressee is { } addressee) JsonString.Write(json, "addressee", addressee);
        if (occasion.Date is { } date) json.WriteString("date", date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
