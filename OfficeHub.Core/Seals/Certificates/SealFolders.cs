namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Where the site keeps what certificates need. Section <c>Seals</c> of the configuration.</summary>
/// <param name="Authority">The site's own authority: its keys, under the authority's password.</param>
/// <param name="Keys">Keys of the people who keep them, each under its keeper's password.</param>
/// <param name="Trust">What sealing and checking go by: <c>roots</c>, <c>certs</c>, <c>crls</c>.</param>
public sealed record SealFolders(string Authority, string Keys, string Trust);
