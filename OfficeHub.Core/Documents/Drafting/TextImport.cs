using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>A text brought from elsewhere, before it is taken into a draft: what would be corrected in it, and what it is read as. Nothing is stored.</summary>
/// <param name="Text">As brought.</param>
/// <param name="Repairs">Proposed; the drafter takes or leaves each.</param>
public sealed record TextImport(string Text, IReadOnlyList<TextRepair> Repairs)
{
    /// <summary>Most characters taken at once.</summary>
    public const int MostCharacters = WordReader.MostCharacters;

    /// <summary>What was left out of a Word file, and lines that could not be looked through; Chinese sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What of a Word file has to be looked at.</summary>
    public IReadOnlyList<DoubtfulPlace> Doubts { get; init; } = [];

    /// <summary>Looks at what was read from a file.</summary>
    /// <returns>As <see cref="Of(string)"/>.</returns>
    public static Result<TextImport> Of(WordText file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var import = Of(file.Text);
        return import.IsSuccess ? import.Value with { Notes = [.. file.Notes, .. import.Value.Notes], Doubts = file.Doubts } : import;
    }

    /// <summary>Looks at a text.</summary>
    /// <returns><see cref="Invalid"/> for an empty or too long one, <see cref="SecretMarkInText"/>.</returns>
    public static Result<TextImport> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text)) return Invalid.In(nameof(Text), "没有文字。请粘贴，或选一个文本文件。");
        if (text.Length > MostCharacters) return Invalid.In(nameof(Text), $"这段文字有 {text.Length:N0} 字，一次最多 {MostCharacters:N0} 字。请分几次导入，或把一部分改作附件。");
        if (SecrecyMarks.Find(text) is not null) return new SecretMarkInText("导入的文本");
        var proposed = TextRepairs.Look(text);
        return new TextImport(text, proposed.Repairs) { Notes = proposed.Note is { } note ? [note] : [] };
    }

    /// <summary>The document read from it.</summary>
    /// <param name="taken">Which of <see cref="Repairs"/> are made, by position.</param>
    public ReadDocument Read(IReadOnlySet<int> taken)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var read = DocumentTextReader.Read(TextRepairs.Apply(Text, Repairs.Where((_, position) => taken.Contains(position))));
        // The issuer is chosen, not read.
        return read with
        {
            Notes = [.. Notes, .. read.Notes],
            Doubts = [.. Doubts.Select(doubt => DoubtPlaces.Found(doubt, read.Content.MainText)).Concat(read.Doubts).Where(doubt => doubt.Element != nameof(DocumentContent.Issuers)).OrderBy(doubt => doubt.Block ?? -1)],
        };
    }

    /// <summary>A draft with what was read: the main text is replaced, every element the text names too; the others stay. Number, date and signatures are not the text's to give.</summary>
    public static DraftFields Into(DraftFields draft, ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(document);
        var read = document.Content;
        var doubts = document.Doubts.Take(DoubtPlaces.Most).ToList();
        var content = draft.Content;
        var kind = read.Kind is DocumentKind.Other ? content.Kind : read.Kind;
        var directions = KindNames.DirectionsOf(kind);
        return draft with
        {
            Doubts = doubts.Count > 0 ? doubts : null,
            Content = content with
            {
                Kind = kind,
                Format = DocumentKinds.UsualFormat(kind),
                Direction = kind == content.Kind || directions.Contains(content.Direction) ? content.Direction : directions[0],
                Urgency = read.Urgency is Urgency.None ? content.Urgency : read.Urgency,
                Title = Said(read.Title, content.Title),
                PrimaryRecipients = Said(read.PrimaryRecipients, content.PrimaryRecipients),
                CopyRecipients = Said(read.CopyRecipients, content.CopyRecipients),
                Remark = Said(read.Remark, content.Remark),
                PrintingAgency = Said(read.PrintingAgency, content.PrintingAgency),
                MainText = read.MainText,
                SectionsRunOn = read.SectionsRunOn,
                Annexes = read.Annexes.Count > 0 ? read.Annexes : content.Annexes,
            },
        };
    }

    private static string Said(string read, string before) => read.Length > 0 ? read : before;
}
