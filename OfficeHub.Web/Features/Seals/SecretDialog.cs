using OfficeHub.Core.Common;

namespace OfficeHub.Web.Features.Seals;

/// <summary>A dialog whose act takes a password: what was typed is forgotten with the act, done or refused.</summary>
public abstract class SecretDialog : ActDialog
{
    /// <summary>As typed; forgotten after the act.</summary>
    protected string? Password { get; set; }

    /// <summary>As typed once more; forgotten after the act.</summary>
    protected string? PasswordAgain { get; set; }

    /// <summary>Does the act and forgets the passwords.</summary>
    protected async Task SecretActAsync(Func<Guid, CancellationToken, Task<Result>> act, string done)
    {
        try
        {
            await ActAsync(act, done);
        }
        finally
        {
            (Password, PasswordAgain) = (null, null);
        }
    }
}
