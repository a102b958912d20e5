using OfficeHub.Tests.EndToEnd;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(LongestFirst.TypeName, LongestFirst.AssemblyName)]

namespace OfficeHub.Tests.Support;

/// <summary>The browser tests of one site run one after the other and take longest: they begin first, and the rest fills up what is left.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    internal const string TypeName = "OfficeHub.Tests.Support.LongestFirst";
    internal const string AssemblyName = "OfficeHub.Tests";

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName == SiteCollection.Name).ThenByDescending(collection => collection.DisplayName == JourneyCollection.Name);
}
