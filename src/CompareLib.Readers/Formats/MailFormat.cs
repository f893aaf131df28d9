using AngleSharp.Html.Parser;
using CompareLib.Articles;
using MimeKit;

namespace CompareLib.Readers.Formats;

/// <summary>Mail (RFC 5322): its text part, else the text of its HTML; headers are no text.</summary>
internal sealed class MailFormat : IArticleFormat
{
    private static readonly string[] Headers = ["Received:", "Return-Path:", "MIME-Version:", "Message-ID:", "From:", "Delivered-To:", "X-"];

    /// <inheritdoc/>
    public string Name => "mail";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input)
    {
        if (input.Extension is ".eml" or ".mht" or ".mhtml") return true;
        var end = input.Text.IndexOf("\n\n", StringComparison.Ordinal) is >= 0 and var lf ? lf : input.Text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0 || !Array.Exists(Headers, h => input.Text.StartsWith(h, StringComparison.OrdinalIgnoreCase))) return false;
        var head = input.Text[..end];
        return head.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase) && (head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) || head.Contains("Message-ID:", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        MimeMessage message;
        try
        {
            using var stream = new MemoryStream(input.ReadAll());
            message = MimeMessage.Load(stream);
        }
        catch (FormatException broken)
        {
            throw new InvalidDataException($"is no sound mail: {broken.Message}", broken);
        }

        using (message)
        {
            var text = message.TextBody?.Trim();
            if (string.IsNullOrEmpty(text) && message.HtmlBody is { } html)
            {
                using var document = new HtmlParser().ParseDocument(html);
                text = BlockText.Of(document.Body);
            }

            if (string.IsNullOrEmpty(text)) return [ArticleInput.Failed(input.Name, null, "a mail without text")];
            return
            [
                ArticleInput.Of(new Article
                {
                    Id = ArticleFields.Name(message.MessageId) ?? input.Id,
                    Text = text,
                    Title = ArticleFields.Name(message.Subject),
                    Outlet = ArticleFields.Name(message.From.Mailboxes.FirstOrDefault()?.Name),
                    Published = message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null,
                }),
            ];
        }
    }
}
