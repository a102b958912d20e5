using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Architecture;

/// <summary>A page or endpoint of the route table. What a page shows is guarded once more by the queries it asks.</summary>
internal sealed record WebOperation(string Kind, string Method, string Route, bool IsOpen)
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal) { ["int"] = "1", ["bool"] = "true" };

    public string Name => Kind == "页面" ? Route : $"{Method} {Route}";

    /// <summary>An address that fits the route.</summary>
    public string Address => System.Text.RegularExpressions.Regex.Replace(
        Route, @"\{\*{0,2}[^}:]+:?(?<constraint>[^}]*)\}", match => Values.GetValueOrDefault(match.Groups["constraint"].Value, Guid.NewGuid().ToString()),
        System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Everything mapped but styles, scripts and pictures.</summary>
    public static IReadOnlyList<WebOperation> Of(TestSite site) =>
    [
        .. site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => MethodsOf(endpoint), (endpoint, method) => new WebOperation(
                endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null ? "端点" : "页面",
                method, PathOf(endpoint.RoutePattern), endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null))
            .Distinct().OrderBy(operation => operation.Kind, StringComparer.Ordinal).ThenBy(operation => operation.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            return ["GET"];
        }

        return endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["*"];
    }

    private static string PathOf(RoutePattern pattern) => "/" + pattern.RawText?.TrimStart('/');
}
