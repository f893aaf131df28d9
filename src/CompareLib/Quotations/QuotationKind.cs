namespace CompareLib.Quotations;

/// <summary>How an article reports speech.</summary>
public enum QuotationKind
{
    /// <summary>Word for word, in quotation marks.</summary>
    Direct,

    /// <summary>Part in marks, part retold: the reported clause with the marked part inside.</summary>
    Mixed,

    /// <summary>Retold, without marks.</summary>
    Indirect,
}
