namespace OfficeHub.Core.Common;

/// <summary>A request to change something. One id a press: sent again, it has one effect and gives the first answer.</summary>
public interface ICommand
{
    /// <summary>Made by the page at the press, kept over its retries.</summary>
    Guid CommandId { get; }
}
