using OfficeHub.Signing.Ofd;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>The picture of a seal where a signature says that it stands.</summary>
/// <param name="Boundary">Millimetres on the page.</param>
/// <param name="Clip">The visible part, from the top left of <paramref name="Boundary"/>; null for all of it.</param>
/// <param name="Picture">The file the seal carries: a raster picture or an OFD.</param>
/// <remarks>GB/T 33190-2016, 18.2.3.</remarks>
public sealed record StampOnPage(OfdBox Boundary, OfdBox? Clip, ReadOnlyMemory<byte> Picture);
