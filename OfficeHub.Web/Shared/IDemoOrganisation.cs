namespace OfficeHub.Web.Shared;

/// <summary>There is a demo organisation here, and a newcomer is led through it. Registered in Development only.</summary>
public interface IDemoOrganisation;
