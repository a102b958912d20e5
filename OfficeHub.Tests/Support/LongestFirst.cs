using OfficeHub.Tests.EndToEnd;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.TypeName, LongestFirst.AssemblyName)]

namespace OfficeHub.Tests.Support;

/// <summary>The browser tests of one site run one after the other and take longest: they begin first, so that the run ends when they do.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    internal const string TypeName = "OfficeHub.Tests.Support.LongestFirst";
    internal const string AssemblyName = "OfficeHub.Tests";

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName == SiteCollection.Name);
}
