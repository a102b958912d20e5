namespace OfficeHub.Core.Common;

/// <summary>A request to change something. One id a press: sent again, it has one effect and gives the first answer.</summary>
public interface ICommand
{
    /// <summary>Made by the page at the press, kept over its retries.</summary>
    Guid CommandId { get; }
}

/// <summary>The Chinese name of a command or query, as the audit row gives it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ActAttribute(string name) : Attribute
{
    /// <summary>A verb of office work: 更名机构.</summary>
    public string Name { get; } = name;
}
