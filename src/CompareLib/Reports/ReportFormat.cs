namespace CompareLib.Reports;

/// <summary>How a report is written.</summary>
public enum ReportFormat
{
    /// <summary>Plain text for a terminal.</summary>
    Text,

    /// <summary>One page without any request.</summary>
    Html,

    /// <summary>GitHub-flavoured Markdown.</summary>
    Markdown,

    /// <summary>The whole model, after docs/schema.</summary>
    Json,

    /// <summary>TEI P5, critical apparatus by parallel segmentation.</summary>
    Tei,

    /// <summary>Every difference a row, after RFC 4180.</summary>
    Csv,

    /// <summary>JSON-LD: schema.org <c>Quotation</c> items with W3C Web Annotation text-quote selectors.</summary>
    JsonLd,
}
