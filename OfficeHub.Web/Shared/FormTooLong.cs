namespace OfficeHub.Web.Shared;

/// <summary>On a page whose form is of bounded length: what it says when more is sent.</summary>
public interface ISaysTooLong
{
    /// <summary>Chinese: names the bound and what to do.</summary>
    string TooLong { get; }

    /// <summary>Bytes a second that a sender must keep up: who sends drop by drop is cut off.</summary>
    int LeastBytesPerSecond { get; }

    /// <summary>How long he may be slower at first.</summary>
    TimeSpan Grace { get; }
}

/// <summary>Feature of a request whose form was longer than its page takes and was not read: the page is shown as if just opened.</summary>
/// <param name="Sentence">What to say.</param>
public sealed record FormTooLong(string Sentence);
