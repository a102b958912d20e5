using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>
/// What the parts of one package showed. Several signs often tell of one thing: the gravest is the answer. A mark of secrecy comes
/// before all: another answer would let the file go without its alarm.
/// </summary>
internal sealed class Findings
{
    private static readonly Type[] GravestFirst =
    [
        typeof(SecrecyMarkFound), typeof(MacroInside), typeof(ActiveXInside), typeof(OleObjectInside), typeof(DdeInside), typeof(RemoteTemplateInside),
        typeof(ArchiveNested), typeof(ExternalLinkInside), typeof(UnsafeHyperlinkInside), typeof(PictureTooLarge),
    ];

    private readonly List<Error> _errors = [];

    public Error? Gravest => _errors.MinBy(error => Array.IndexOf(GravestFirst, error.GetType()));

    /// <summary>The answer when reading had to stop: a mark met before, else what stopped it.</summary>
    public Error Stopped(Error fault) => _errors.OfType<SecrecyMarkFound>().FirstOrDefault() ?? fault;

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
