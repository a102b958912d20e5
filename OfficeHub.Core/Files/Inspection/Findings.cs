using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>What the parts of one package showed. Several signs often tell of one thing: the gravest is the answer.</summary>
internal sealed class Findings
{
    private static readonly Type[] GravestFirst =
    [
        typeof(MacroInside), typeof(ActiveXInside), typeof(OleObjectInside), typeof(DdeInside), typeof(RemoteTemplateInside),
        typeof(ArchiveNested), typeof(ExternalLinkInside), typeof(UnsafeHyperlinkInside), typeof(PictureTooLarge), typeof(SecrecyMarkFound),
    ];

    private readonly List<Error> _errors = [];

    public Error? Gravest => _errors.MinBy(error => Array.IndexOf(GravestFirst, error.GetType()));

    public void Add(Error error)
    {
        if (!_errors.Contains(error))
        {
            _errors.Add(error);
        }
    }

    public void AddHyperlink(string target)
    {
        if (!HyperlinkRule.IsOrdinary(target))
        {
            Add(new UnsafeHyperlinkInside());
        }
    }

    public void AddMarks(LineCollector lines)
    {
        if (SecrecyMarks.Find(lines.Lines) is not null)
        {
            Add(new SecrecyMarkFound(InName: false));
        }
    }
}
