IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AccessLimits] (
        [Id] uniqueidentifier NOT NULL,
        [ObjectKind] nvarchar(40) NOT NULL,
        [ObjectId] uniqueidentifier NOT NULL,
        [BlocksInherited] bit NOT NULL,
        [Remark] nvarchar(200) NOT NULL,
        [SetBy] uniqueidentifier NOT NULL,
        [SetAt] datetime2 NOT NULL,
        [TimesSet] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_AccessLimits] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Accounts] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [RightsVersion] int NOT NULL,
        [PasswordChangedAt] datetime2 NOT NULL,
        [MustChangePassword] bit NOT NULL,
        [IsDisabled] bit NOT NULL,
        [ReleasedAt] datetime2 NULL,
        [ReleasedBy] uniqueidentifier NULL,
        [OpenedFor] nvarchar(40) NULL,
        [OpenedAt] datetime2 NULL,
        [OpenedBy] uniqueidentifier NULL,
        [LockoutStreak] int NOT NULL,
        [UserName] nvarchar(64) NULL,
        [NormalizedUserName] nvarchar(64) NULL,
        [Email] nvarchar(128) NULL,
        [NormalizedEmail] nvarchar(128) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(300) NULL,
        [SecurityStamp] nvarchar(64) NULL,
        [ConcurrencyStamp] nvarchar(64) NULL,
        [PhoneNumber] nvarchar(32) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] bigint NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ArchiveReconciliations] (
        [Id] uniqueidentifier NOT NULL,
        [At] datetime2 NOT NULL,
        [Checked] int NOT NULL,
        [NotFiled] int NOT NULL,
        [Wrong] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ArchiveReconciliations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AuditEntries] (
        [Sequence] bigint NOT NULL,
        [At] datetime2 NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [ActorName] nvarchar(60) NOT NULL,
        [PostName] nvarchar(100) NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [UnitName] nvarchar(100) NOT NULL,
        [Roles] nvarchar(400) NOT NULL,
        [OnBehalfOf] nvarchar(60) NOT NULL,
        [Address] nvarchar(64) NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [Action] nvarchar(100) NOT NULL,
        [ActionName] nvarchar(60) NOT NULL,
        [SubjectKind] nvarchar(30) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [SubjectName] nvarchar(200) NOT NULL,
        [Summary] nvarchar(500) NOT NULL,
        [BeforeHash] nvarchar(64) NOT NULL,
        [AfterHash] nvarchar(64) NOT NULL,
        [Outcome] nvarchar(60) NOT NULL,
        [CommandId] uniqueidentifier NOT NULL,
        [PreviousHash] nvarchar(64) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AuditHeads] (
        [Id] int NOT NULL,
        [Sequence] bigint NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [KeptSequence] bigint NOT NULL,
        [KeptLength] bigint NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [CalendarDays] (
        [Id] uniqueidentifier NOT NULL,
        [Date] date NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(30) NOT NULL,
        [Source] nvarchar(100) NOT NULL,
        [Doubt] nvarchar(100) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_CalendarDays] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Certificates] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Use] nvarchar(40) NOT NULL,
        [HolderName] nvarchar(60) NOT NULL,
        [KeeperId] uniqueidentifier NULL,
        [KeeperName] nvarchar(300) NOT NULL,
        [PublicKey] varbinary(65) NOT NULL,
        [EnteredAt] datetime2 NOT NULL,
        [PredecessorId] uniqueidentifier NULL,
        [Status] nvarchar(40) NOT NULL,
        [IsIssuedHere] bit NOT NULL,
        [HasKey] bit NOT NULL,
        [SerialHex] nvarchar(42) NOT NULL,
        [Fingerprint] nvarchar(64) NULL,
        [Der] varbinary(max) NOT NULL,
        [ValidFrom] datetime2 NULL,
        [ValidUntil] datetime2 NULL,
        [IssuerId] uniqueidentifier NULL,
        [RevokedAt] datetime2 NULL,
        [Ground] nvarchar(40) NULL,
        [RevocationNote] nvarchar(200) NOT NULL,
        [WarnedDays] int NULL,
        [WarnedListEnd] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Certificates] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Circulations] (
        [Id] uniqueidentifier NOT NULL,
        [RouteId] uniqueidentifier NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [SubjectKind] nvarchar(40) NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Urgency] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Note] nvarchar(500) NOT NULL,
        [SenderId] uniqueidentifier NOT NULL,
        [SenderName] nvarchar(200) NOT NULL,
        [SentAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Circulations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [CommandRecords] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Command] nvarchar(100) NOT NULL,
        [At] datetime2 NOT NULL,
        [Answer] nvarchar(max) NULL,
        CONSTRAINT [PK_CommandRecords] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Documents] (
        [Id] uniqueidentifier NOT NULL,
        [Title] nvarchar(150) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Direction] nvarchar(40) NOT NULL,
        [Urgency] nvarchar(40) NOT NULL,
        [IssuerId] uniqueidentifier NULL,
        [IssuerName] nvarchar(60) NOT NULL,
        [JointAgenciesJson] nvarchar(max) NOT NULL,
        [Abbreviation] nvarchar(20) NOT NULL,
        [Disclosure] nvarchar(40) NOT NULL,
        [OwnerStaffId] uniqueidentifier NOT NULL,
        [DrafterName] nvarchar(30) NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [UnitName] nvarchar(60) NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [RouteId] uniqueidentifier NULL,
        [VersionNumber] int NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [RecheckedBy] nvarchar(200) NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [RenditionHash] nvarchar(64) NOT NULL,
        [DocumentDate] date NULL,
        [Validity] nvarchar(40) NOT NULL,
        [ValidityOn] date NULL,
        [ClassifiedAt] datetime2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [SavedAt] datetime2 NOT NULL,
        [Ended_At] datetime2 NULL,
        [Ended_By] nvarchar(200) NULL,
        [Ended_Reason] nvarchar(2000) NULL,
        [SignedOff_At] datetime2 NULL,
        [SignedOff_IsPrincipalLeader] bit NULL,
        [SignedOff_JointJson] nvarchar(max) NULL,
        [SignedOff_Name] nvarchar(30) NULL,
        [SignedOff_Opinion] nvarchar(2000) NULL,
        [SignedOff_Post] nvarchar(160) NULL,
        [SignedOff_StaffId] uniqueidentifier NULL,
        [SignedOff_TextHash] nvarchar(64) NULL,
        [SignedOff_VersionNumber] int NULL,
        [Traits_GroundCode] nvarchar(20) NOT NULL,
        [Traits_IsNormative] bit NOT NULL,
        [Traits_IsPolicy] bit NOT NULL,
        [Traits_LooksNormative] bit NOT NULL,
        [Traits_Openness] nvarchar(40) NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Documents] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [InstalledPermissions] (
        [Code] nvarchar(60) NOT NULL,
        [InstalledAt] datetime2 NOT NULL,
        CONSTRAINT [PK_InstalledPermissions] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [InterceptedFiles] (
        [Id] uniqueidentifier NOT NULL,
        [Place] nvarchar(40) NOT NULL,
        [NameHash] nvarchar(64) NOT NULL,
        [ContentHash] nvarchar(64) NOT NULL,
        [Length] bigint NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Who] nvarchar(300) NOT NULL,
        [At] datetime2 NOT NULL,
        [SettledAt] datetime2 NULL,
        [SettledBy] nvarchar(300) NOT NULL,
        [Note] nvarchar(200) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_InterceptedFiles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [JobLeases] (
        [Name] nvarchar(80) NOT NULL,
        [Holder] nvarchar(200) NOT NULL,
        [HeldUntil] datetime2 NOT NULL,
        [FirstSeenAt] datetime2 NOT NULL,
        [LastStartedAt] datetime2 NULL,
        [LastSucceededAt] datetime2 NULL,
        [Failures] int NOT NULL,
        [LastError] nvarchar(200) NULL,
        [AskedAt] datetime2 NULL,
        CONSTRAINT [PK_JobLeases] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [NegativeLists] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [ItemsJson] nvarchar(max) NOT NULL,
        [AdoptedOn] date NOT NULL,
        [Basis] nvarchar(200) NOT NULL,
        [ReviewedJson] nvarchar(max) NOT NULL,
        [AdoptedBy] nvarchar(200) NOT NULL,
        [AdoptedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_NegativeLists] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [NoticeChoices] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [PacesJson] nvarchar(1000) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_NoticeChoices] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Notices] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [SubjectKind] nvarchar(40) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [ItemId] uniqueidentifier NULL,
        [Title] nvarchar(200) NOT NULL,
        [Urgency] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [Words] nvarchar(2100) NOT NULL,
        [At] datetime2 NOT NULL,
        [ShownAt] datetime2 NOT NULL,
        [ReadAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Notices] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [OutboxMessages] (
        [Id] bigint NOT NULL IDENTITY,
        [EventType] nvarchar(200) NOT NULL,
        [Payload] nvarchar(max) NOT NULL,
        [At] datetime2 NOT NULL,
        [DispatchedAt] datetime2 NULL,
        [Attempts] int NOT NULL,
        [NextTryAt] datetime2 NULL,
        [LastError] nvarchar(200) NULL,
        CONSTRAINT [PK_OutboxMessages] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RecentContacts] (
        [Id] uniqueidentifier NOT NULL,
        [OwnerId] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [PickedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RecentContacts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Roles] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Name] nvarchar(30) NOT NULL,
        [Duty] nvarchar(200) NOT NULL,
        [PermissionsSetAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Roles] PRIMARY KEY ([Id]),
        CONSTRAINT [AK_Roles_Code] UNIQUE ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RosterImports] (
        [Id] uniqueidentifier NOT NULL,
        [FileName] nvarchar(255) NOT NULL,
        [FileHash] nvarchar(64) NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [UploadedBy] nvarchar(200) NOT NULL,
        [UploadedAt] datetime2 NOT NULL,
        [ImportedAt] datetime2 NULL,
        [Outcome] nvarchar(300) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RosterImports] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Routes] (
        [Id] uniqueidentifier NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [SubjectKind] nvarchar(40) NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Urgency] nvarchar(40) NOT NULL,
        [TemplateCode] nvarchar(40) NOT NULL,
        [TemplateVersion] int NOT NULL,
        [VersionMovesJson] nvarchar(max) NOT NULL,
        [OriginatorId] uniqueidentifier NOT NULL,
        [OriginatorName] nvarchar(200) NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [TerminationReason] nvarchar(2000) NOT NULL,
        [TerminatedBy] nvarchar(200) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [Changes] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Routes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RouteTemplates] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Version] int NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [StepsJson] nvarchar(max) NOT NULL,
        [InForceFrom] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RouteTemplates] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [SettingValues] (
        [Id] uniqueidentifier NOT NULL,
        [Key] nvarchar(80) NOT NULL,
        [Value] nvarchar(100) NULL,
        [ChangedBy] nvarchar(300) NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_SettingValues] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Staff] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(30) NOT NULL,
        [PinyinInitials] nvarchar(30) NOT NULL,
        [EmployeeNumber] nvarchar(20) NOT NULL,
        [OfficePhone] nvarchar(30) NOT NULL,
        [Mobile] nvarchar(30) NOT NULL,
        [LeftOn] date NULL,
        [HoldingChanges] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Staff] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ToldMarks] (
        [Id] uniqueidentifier NOT NULL,
        [Of] nvarchar(40) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [On] date NOT NULL,
        [Mark] int NOT NULL,
        [At] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ToldMarks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Units] (
        [Id] uniqueidentifier NOT NULL,
        [ParentId] uniqueidentifier NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Level] nvarchar(40) NULL,
        [Name] nvarchar(60) NOT NULL,
        [ShortName] nvarchar(30) NOT NULL,
        [Abbreviation] nvarchar(20) NOT NULL,
        [Order] int NOT NULL,
        [Path] nvarchar(60) NOT NULL,
        [EstablishedOn] date NOT NULL,
        [AbolishedOn] date NULL,
        [NextRenameOn] date NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Units] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Units_Units_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AccountClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountClaims_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AccountLogins] (
        [LoginProvider] nvarchar(64) NOT NULL,
        [ProviderKey] nvarchar(64) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AccountLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AccountLogins_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AccountTokens] (
        [UserId] uniqueidentifier NOT NULL,
        [LoginProvider] nvarchar(64) NOT NULL,
        [Name] nvarchar(64) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AccountTokens_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ChosenColumns] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [List] nvarchar(40) NOT NULL,
        [Keys] nvarchar(1000) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ChosenColumns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ChosenColumns_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [KeptTexts] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Subject] nvarchar(100) NOT NULL,
        [Field] nvarchar(60) NOT NULL,
        [Text] nvarchar(max) NOT NULL,
        [Length] int NOT NULL,
        [Preview] nvarchar(61) NOT NULL,
        [Address] nvarchar(400) NOT NULL,
        [SavedAt] datetime2 NOT NULL,
        [Sequence] bigint NOT NULL,
        CONSTRAINT [PK_KeptTexts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KeptTexts_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [OwnPhrases] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Text] nvarchar(100) NOT NULL,
        [Order] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_OwnPhrases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OwnPhrases_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PasswordHistory] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Hash] nvarchar(300) NOT NULL,
        [SetAt] datetime2 NOT NULL,
        CONSTRAINT [PK_PasswordHistory] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PasswordHistory_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [UserSessions] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Address] nvarchar(64) NOT NULL,
        [Device] nvarchar(200) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [LastSeenAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        [EndedBy] nvarchar(40) NULL,
        [ActingHoldingId] uniqueidentifier NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_UserSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UserSessions_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ReadingItems] (
        [Id] uniqueidentifier NOT NULL,
        [CirculationId] uniqueidentifier NOT NULL,
        [RouteId] uniqueidentifier NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [SubjectKind] nvarchar(40) NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [UrgencyRank] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Note] nvarchar(500) NOT NULL,
        [SenderId] uniqueidentifier NOT NULL,
        [SenderName] nvarchar(200) NOT NULL,
        [SentAt] datetime2 NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [StaffName] nvarchar(30) NOT NULL,
        [Post] nvarchar(160) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Pile] nvarchar(40) NOT NULL,
        [SortsAt] datetime2 NOT NULL,
        [OpenedAt] datetime2 NULL,
        [DoneAt] datetime2 NULL,
        [Remark] nvarchar(500) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ReadingItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReadingItems_Circulations_CirculationId] FOREIGN KEY ([CirculationId]) REFERENCES [Circulations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ClassifiedCases] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Label] nvarchar(150) NOT NULL,
        [DrafterId] uniqueidentifier NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [Versions] int NOT NULL,
        [FoundBy] nvarchar(200) NOT NULL,
        [FoundAt] datetime2 NOT NULL,
        [Grounds] nvarchar(500) NOT NULL,
        [HoldersJson] nvarchar(max) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [AskedById] uniqueidentifier NOT NULL,
        [AskedBy] nvarchar(200) NOT NULL,
        [AskedAt] datetime2 NULL,
        [Measures] nvarchar(500) NOT NULL,
        [ApprovedBy] nvarchar(200) NOT NULL,
        [ErasedAt] datetime2 NULL,
        [FilesErased] int NOT NULL,
        [FilesLeft] int NOT NULL,
        [ScrubbedAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ClassifiedCases] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ClassifiedCases_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Corrections] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [CorrectingId] uniqueidentifier NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [BegunBy] nvarchar(200) NOT NULL,
        [BegunAt] datetime2 NOT NULL,
        [InForceAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Corrections] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Corrections_Documents_CorrectingId] FOREIGN KEY ([CorrectingId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Corrections_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [DocumentRemarks] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [VersionNumber] int NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Author] nvarchar(200) NOT NULL,
        [Words] nvarchar(2000) NOT NULL,
        [At] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_DocumentRemarks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DocumentRemarks_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [DocumentTexts] (
        [Id] uniqueidentifier NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_DocumentTexts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DocumentTexts_Documents_Id] FOREIGN KEY ([Id]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [DocumentVersions] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [StepName] nvarchar(60) NOT NULL,
        [Author] nvarchar(200) NOT NULL,
        [AuthorId] uniqueidentifier NOT NULL,
        [Note] nvarchar(300) NOT NULL,
        [At] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_DocumentVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DocumentVersions_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [EditingTurns] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [Since] datetime2 NOT NULL,
        [SeenAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_EditingTurns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EditingTurns_Documents_Id] FOREIGN KEY ([Id]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [IssuePlans] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [ItemId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [Recipients] nvarchar(max) NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [HoldingId] uniqueidentifier NOT NULL,
        [PlannedById] uniqueidentifier NOT NULL,
        [PlannedBy] nvarchar(200) NOT NULL,
        [PlannedAt] datetime2 NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [FileHash] nvarchar(64) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Why] nvarchar(500) NOT NULL,
        [EndedAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_IssuePlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_IssuePlans_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ReappraisalDates] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [IssuerId] uniqueidentifier NOT NULL,
        [DueOn] date NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [PersonName] nvarchar(60) NOT NULL,
        [Reminded] nvarchar(40) NOT NULL,
        [Verdict] nvarchar(40) NULL,
        [Words] nvarchar(500) NOT NULL,
        [DoneBy] nvarchar(200) NOT NULL,
        [DoneAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ReappraisalDates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReappraisalDates_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Renditions] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [OfdHash] nvarchar(64) NOT NULL,
        [DocxHash] nvarchar(64) NOT NULL,
        [Pages] int NOT NULL,
        [Straddles] bit NOT NULL,
        [MadeById] uniqueidentifier NOT NULL,
        [MadeBy] nvarchar(200) NOT NULL,
        [MadeAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Renditions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Renditions_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ValidityMarks] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [Mark] nvarchar(40) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [Basis] nvarchar(200) NOT NULL,
        [BasisDocumentId] uniqueidentifier NULL,
        [BasisNumber] nvarchar(40) NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [ProposedBy] nvarchar(60) NOT NULL,
        [SetBy] nvarchar(200) NOT NULL,
        [SetAt] datetime2 NOT NULL,
        [WithdrawnBy] nvarchar(200) NOT NULL,
        [WithdrawReason] nvarchar(500) NOT NULL,
        [WithdrawnAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ValidityMarks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ValidityMarks_Documents_BasisDocumentId] FOREIGN KEY ([BasisDocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ValidityMarks_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RolePermissions] (
        [RoleCode] nvarchar(40) NOT NULL,
        [PermissionCode] nvarchar(60) NOT NULL,
        CONSTRAINT [PK_RolePermissions] PRIMARY KEY ([RoleCode], [PermissionCode]),
        CONSTRAINT [FK_RolePermissions_Roles_RoleCode] FOREIGN KEY ([RoleCode]) REFERENCES [Roles] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RouteChoices] (
        [RouteId] uniqueidentifier NOT NULL,
        [Key] nvarchar(40) NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Order] int NOT NULL,
        CONSTRAINT [PK_RouteChoices] PRIMARY KEY ([RouteId], [Key], [StaffId]),
        CONSTRAINT [FK_RouteChoices_Routes_RouteId] FOREIGN KEY ([RouteId]) REFERENCES [Routes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RouteSteps] (
        [Id] uniqueidentifier NOT NULL,
        [RouteId] uniqueidentifier NOT NULL,
        [Key] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Rank] int NOT NULL,
        [Place] int NOT NULL,
        [WhoJson] nvarchar(200) NOT NULL,
        [Completion] nvarchar(40) NOT NULL,
        [Refusal] nvarchar(40) NOT NULL,
        [Fact] nvarchar(40) NOT NULL,
        [OtherwiseReason] nvarchar(100) NOT NULL,
        [LimitsJson] nvarchar(300) NOT NULL,
        [Round] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Reason] nvarchar(2200) NOT NULL,
        [PassedBy] uniqueidentifier NULL,
        [OpenedAt] datetime2 NULL,
        [ClosedAt] datetime2 NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [RouteInstanceId] uniqueidentifier NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RouteSteps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RouteSteps_Routes_RouteId] FOREIGN KEY ([RouteId]) REFERENCES [Routes] ([Id]),
        CONSTRAINT [FK_RouteSteps_Routes_RouteInstanceId] FOREIGN KEY ([RouteInstanceId]) REFERENCES [Routes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [WorkItems] (
        [Id] uniqueidentifier NOT NULL,
        [RouteId] uniqueidentifier NOT NULL,
        [StepId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Round] int NOT NULL,
        [Turn] int NOT NULL,
        [Purpose] nvarchar(40) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [UrgencyRank] int NOT NULL,
        [StepKind] nvarchar(40) NOT NULL,
        [StepName] nvarchar(60) NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [StaffName] nvarchar(30) NOT NULL,
        [Post] nvarchar(160) NOT NULL,
        [Standing] int NOT NULL,
        [SentByItem] uniqueidentifier NULL,
        [SentBy] nvarchar(60) NOT NULL,
        [SentAt] datetime2 NOT NULL,
        [DueAt] datetime2 NULL,
        [SortsAt] datetime2 NOT NULL,
        [OpenedAt] datetime2 NULL,
        [State] nvarchar(40) NOT NULL,
        [Pile] nvarchar(40) NOT NULL,
        [Note] nvarchar(2000) NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [OutcomeName] nvarchar(40) NOT NULL,
        [Opinion] nvarchar(2000) NOT NULL,
        [Ending] nvarchar(2040) NOT NULL,
        [RemovedBy] nvarchar(200) NOT NULL,
        [RemovedAt] datetime2 NULL,
        [DecidedAt] datetime2 NULL,
        [LeavesAt] datetime2 NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [Urgings] int NOT NULL,
        [UrgedAt] datetime2 NULL,
        [Reminded] nvarchar(40) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_WorkItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WorkItems_Routes_RouteId] FOREIGN KEY ([RouteId]) REFERENCES [Routes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AccessLimitSubjects] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NULL,
        [UnitId] uniqueidentifier NULL,
        [LimitId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AccessLimitSubjects] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccessLimitSubjects_AccessLimits_LimitId] FOREIGN KEY ([LimitId]) REFERENCES [AccessLimits] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_AccessLimitSubjects_Staff_StaffId] FOREIGN KEY ([StaffId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AccessLimitSubjects_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [AgencyAbbreviations] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Text] nvarchar(12) NOT NULL,
        [Usage] nvarchar(60) NOT NULL,
        [IsStopped] bit NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_AgencyAbbreviations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AgencyAbbreviations_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ArchivedFiles] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Fonds] nvarchar(60) NOT NULL,
        [Year] int NOT NULL,
        [UnitName] nvarchar(60) NOT NULL,
        [Retention] nvarchar(40) NOT NULL,
        [ItemNumber] int NOT NULL,
        [PackageHash] nvarchar(64) NOT NULL,
        [ContentsHash] nvarchar(64) NOT NULL,
        [PackageBytes] bigint NOT NULL,
        [Pieces] int NOT NULL,
        [Pages] int NOT NULL,
        [FiledById] uniqueidentifier NOT NULL,
        [FiledBy] nvarchar(200) NOT NULL,
        [FiledAt] datetime2 NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ArchivedFiles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ArchivedFiles_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ArchivedFiles_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ArchiveDiscrepancies] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Words] nvarchar(400) NOT NULL,
        [FoundAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ArchiveDiscrepancies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ArchiveDiscrepancies_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ArchiveDiscrepancies_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [ArchiveSeries] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [Retention] nvarchar(40) NOT NULL,
        [Next] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_ArchiveSeries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ArchiveSeries_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [CheckRuleSwitches] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Code] nvarchar(10) NOT NULL,
        [IsOff] bit NOT NULL,
        [Reason] nvarchar(200) NOT NULL,
        [ChangedBy] nvarchar(200) NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_CheckRuleSwitches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CheckRuleSwitches_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Deliveries] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [AgencyName] nvarchar(60) NOT NULL,
        [Serial] int NOT NULL,
        [Urgency] nvarchar(40) NOT NULL,
        [FileHash] nvarchar(64) NOT NULL,
        [SentAt] datetime2 NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [SentById] uniqueidentifier NOT NULL,
        [SentBy] nvarchar(200) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Urgings] int NOT NULL,
        [UrgedAt] datetime2 NULL,
        [Recall_At] datetime2 NULL,
        [Recall_By] nvarchar(200) NULL,
        [Recall_Words] nvarchar(500) NULL,
        [Receipt_At] datetime2 NULL,
        [Receipt_By] nvarchar(200) NULL,
        [Receipt_Words] nvarchar(500) NULL,
        [Return_At] datetime2 NULL,
        [Return_By] nvarchar(200) NULL,
        [Return_Words] nvarchar(500) NULL,
        [Supersession_At] datetime2 NULL,
        [Supersession_By] nvarchar(200) NULL,
        [Supersession_Words] nvarchar(500) NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Deliveries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Deliveries_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Deliveries_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [FormerOutputs] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [Papers] int NOT NULL,
        [Source] nvarchar(200) NOT NULL,
        [EnteredBy] nvarchar(200) NOT NULL,
        [EnteredAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_FormerOutputs] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FormerOutputs_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [IndexSeries] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Code] nvarchar(12) NOT NULL,
        [Year] int NOT NULL,
        [Next] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_IndexSeries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_IndexSeries_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [LeaderInterpretations] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [LeaderId] uniqueidentifier NOT NULL,
        [LeaderName] nvarchar(60) NOT NULL,
        [LeaderPost] nvarchar(120) NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [HeldOn] date NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [DocumentId] uniqueidentifier NULL,
        [Address] nvarchar(500) NOT NULL,
        [EnteredBy] nvarchar(200) NOT NULL,
        [EnteredAt] datetime2 NOT NULL,
        [StrikeReason] nvarchar(500) NOT NULL,
        [StruckBy] nvarchar(200) NOT NULL,
        [StruckAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_LeaderInterpretations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LeaderInterpretations_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LeaderInterpretations_Staff_LeaderId] FOREIGN KEY ([LeaderId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LeaderInterpretations_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [NormativeEntries] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [RegisterNumber] nvarchar(40) NOT NULL,
        [Year] int NULL,
        [Serial] int NULL,
        [InForceFrom] date NULL,
        [InForceUntil] date NULL,
        [Reason] nvarchar(200) NOT NULL,
        [DecidedBy] nvarchar(200) NOT NULL,
        [DecidedAt] datetime2 NOT NULL,
        [TermBasis] nvarchar(200) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_NormativeEntries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NormativeEntries_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_NormativeEntries_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [NormativeSeries] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [Next] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_NormativeSeries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NormativeSeries_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [NumberSeries] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Abbreviation] nvarchar(12) NOT NULL,
        [Year] int NOT NULL,
        [First] int NOT NULL,
        [FirstReason] nvarchar(200) NOT NULL,
        [FirstSetBy] nvarchar(200) NOT NULL,
        [Next] int NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_NumberSeries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NumberSeries_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PlannedPapers] (
        [Id] uniqueidentifier NOT NULL,
        [Year] int NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [UnitName] nvarchar(60) NOT NULL,
        [IssuerId] uniqueidentifier NOT NULL,
        [IssuerName] nvarchar(60) NOT NULL,
        [Title] nvarchar(150) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Quarter] int NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [IsAddition] bit NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [ReportedById] uniqueidentifier NOT NULL,
        [ReportedBy] nvarchar(200) NOT NULL,
        [ReportedAt] datetime2 NOT NULL,
        [DecidedBy] nvarchar(200) NOT NULL,
        [DecidedAt] datetime2 NULL,
        [Words] nvarchar(300) NOT NULL,
        [DocumentId] uniqueidentifier NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_PlannedPapers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlannedPapers_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlannedPapers_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Posts] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Name] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Order] int NOT NULL,
        [AbolishedOn] date NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Posts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Posts_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [SealLedgers] (
        [Id] uniqueidentifier NOT NULL,
        [Lines] int NOT NULL,
        [Head] nvarchar(64) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_SealLedgers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SealLedgers_Units_Id] FOREIGN KEY ([Id]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Seals] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [AgencyName] nvarchar(60) NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [Year] int NOT NULL,
        [Serial] int NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Category] nvarchar(40) NOT NULL,
        [Purpose] nvarchar(300) NOT NULL,
        [KeeperId] uniqueidentifier NOT NULL,
        [KeeperName] nvarchar(60) NOT NULL,
        [PredecessorId] uniqueidentifier NULL,
        [ApplicantId] uniqueidentifier NOT NULL,
        [AppliedBy] nvarchar(200) NOT NULL,
        [AppliedAt] datetime2 NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [ApproverId] uniqueidentifier NULL,
        [ApprovedBy] nvarchar(200) NOT NULL,
        [PictureHash] nvarchar(64) NOT NULL,
        [MakerId] uniqueidentifier NULL,
        [MadeBy] nvarchar(200) NOT NULL,
        [MadeAt] datetime2 NULL,
        [CertificateId] uniqueidentifier NULL,
        [Structure] int NOT NULL,
        [ValidFrom] datetime2 NULL,
        [ValidUntil] datetime2 NULL,
        [FileHash] nvarchar(64) NOT NULL,
        [TakenAt] datetime2 NULL,
        [EndAskedById] uniqueidentifier NULL,
        [EndReason] nvarchar(40) NULL,
        [EndedAt] datetime2 NULL,
        [DestructionAskedById] uniqueidentifier NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Seals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Seals_Certificates_CertificateId] FOREIGN KEY ([CertificateId]) REFERENCES [Certificates] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Seals_Seals_PredecessorId] FOREIGN KEY ([PredecessorId]) REFERENCES [Seals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Seals_Units_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [StoredFiles] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(255) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Length] bigint NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Purpose] nvarchar(40) NOT NULL,
        [OwnerStaffId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NULL,
        [CreatedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_StoredFiles] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StoredFiles_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [UnitNames] (
        [Id] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [ShortName] nvarchar(30) NOT NULL,
        [StartsOn] date NOT NULL,
        [Basis] nvarchar(80) NOT NULL,
        [IsCancelled] bit NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_UnitNames] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UnitNames_Units_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Units] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RenditionSeals] (
        [RenditionId] uniqueidentifier NOT NULL,
        [Place] int NOT NULL,
        [Agency] nvarchar(60) NOT NULL,
        [Page] int NOT NULL,
        [XMm] float NOT NULL,
        [YMm] float NOT NULL,
        CONSTRAINT [PK_RenditionSeals] PRIMARY KEY ([RenditionId], [Place]),
        CONSTRAINT [FK_RenditionSeals_Renditions_RenditionId] FOREIGN KEY ([RenditionId]) REFERENCES [Renditions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [SealRequests] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [RenditionId] uniqueidentifier NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [RenditionHash] nvarchar(64) NOT NULL,
        [ApprovedById] uniqueidentifier NOT NULL,
        [ApprovedBy] nvarchar(200) NOT NULL,
        [ApprovedAt] datetime2 NOT NULL,
        [AskedById] uniqueidentifier NOT NULL,
        [AskedBy] nvarchar(200) NOT NULL,
        [AskedAt] datetime2 NOT NULL,
        [Straddles] bit NOT NULL,
        [Copies] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [ClosedAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_SealRequests] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SealRequests_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SealRequests_Renditions_RenditionId] FOREIGN KEY ([RenditionId]) REFERENCES [Renditions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Urgings] (
        [Id] uniqueidentifier NOT NULL,
        [RouteId] uniqueidentifier NOT NULL,
        [ItemId] uniqueidentifier NOT NULL,
        [StaffName] nvarchar(30) NOT NULL,
        [StepName] nvarchar(60) NOT NULL,
        [By] nvarchar(200) NOT NULL,
        [At] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Urgings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Urgings_WorkItems_ItemId] FOREIGN KEY ([ItemId]) REFERENCES [WorkItems] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Publications] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [SeriesId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [IndexNumber] nvarchar(40) NOT NULL,
        [Title] nvarchar(150) NOT NULL,
        [Initials] nvarchar(200) NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [Agencies] nvarchar(600) NOT NULL,
        [IssuerId] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [DocumentDate] date NOT NULL,
        [Interpretations] int NOT NULL,
        [ReleasedById] uniqueidentifier NOT NULL,
        [ReleasedBy] nvarchar(200) NOT NULL,
        [ReleasedAt] datetime2 NOT NULL,
        [DueOn] date NOT NULL,
        [IsLate] bit NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [OfdHash] nvarchar(64) NOT NULL,
        [DocxHash] nvarchar(64) NOT NULL,
        [ContentHash] nvarchar(64) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Publications] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Publications_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Publications_IndexSeries_SeriesId] FOREIGN KEY ([SeriesId]) REFERENCES [IndexSeries] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [NumberEntries] (
        [Id] uniqueidentifier NOT NULL,
        [SeriesId] uniqueidentifier NOT NULL,
        [Abbreviation] nvarchar(12) NOT NULL,
        [Year] int NOT NULL,
        [Serial] int NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [Initials] nvarchar(200) NOT NULL,
        [Distribution] nvarchar(1000) NOT NULL,
        [Copies] int NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [NumberedById] uniqueidentifier NOT NULL,
        [NumberedBy] nvarchar(200) NOT NULL,
        [NumberedAt] datetime2 NOT NULL,
        [VoidReason] nvarchar(200) NOT NULL,
        [VoidedBy] nvarchar(200) NOT NULL,
        [VoidedAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_NumberEntries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_NumberEntries_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_NumberEntries_NumberSeries_SeriesId] FOREIGN KEY ([SeriesId]) REFERENCES [NumberSeries] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PlannedPaperTies] (
        [Id] uniqueidentifier NOT NULL,
        [ItemId] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_PlannedPaperTies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlannedPaperTies_PlannedPapers_ItemId] FOREIGN KEY ([ItemId]) REFERENCES [PlannedPapers] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PostHoldings] (
        [Id] uniqueidentifier NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [PostId] uniqueidentifier NOT NULL,
        [IsPrimary] bit NOT NULL,
        [StartsOn] date NOT NULL,
        [EndsOn] date NULL,
        [IsOver] bit NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_PostHoldings] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PostHoldings_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PostHoldings_Staff_StaffId] FOREIGN KEY ([StaffId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [RoleGrants] (
        [Id] uniqueidentifier NOT NULL,
        [RoleCode] nvarchar(40) NOT NULL,
        [PostId] uniqueidentifier NULL,
        [StaffId] uniqueidentifier NULL,
        [StartsAt] datetime2 NOT NULL,
        [EndsAt] datetime2 NULL,
        [Reason] nvarchar(200) NOT NULL,
        [GrantedBy] uniqueidentifier NOT NULL,
        [Occasion] nvarchar(100) NOT NULL,
        [OccasionId] uniqueidentifier NULL,
        [EndedBy] uniqueidentifier NULL,
        [EndReason] nvarchar(200) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_RoleGrants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RoleGrants_Posts_PostId] FOREIGN KEY ([PostId]) REFERENCES [Posts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleGrants_Roles_RoleCode] FOREIGN KEY ([RoleCode]) REFERENCES [Roles] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleGrants_Staff_StaffId] FOREIGN KEY ([StaffId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [SealActs] (
        [Id] uniqueidentifier NOT NULL,
        [SealId] uniqueidentifier NOT NULL,
        [Action] nvarchar(40) NOT NULL,
        [StaffId] uniqueidentifier NOT NULL,
        [Who] nvarchar(200) NOT NULL,
        [Words] nvarchar(540) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_SealActs] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SealActs_Seals_SealId] FOREIGN KEY ([SealId]) REFERENCES [Seals] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [SealContents] (
        [SealId] uniqueidentifier NOT NULL,
        [Design] nvarchar(max) NOT NULL,
        [Png] varbinary(max) NOT NULL,
        [WidthMm] int NOT NULL,
        [HeightMm] int NOT NULL,
        [Esl] varbinary(max) NOT NULL,
        CONSTRAINT [PK_SealContents] PRIMARY KEY ([SealId]),
        CONSTRAINT [FK_SealContents_Seals_SealId] FOREIGN KEY ([SealId]) REFERENCES [Seals] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [SealUses] (
        [Id] uniqueidentifier NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [Day] date NOT NULL,
        [At] datetime2 NOT NULL,
        [SealId] uniqueidentifier NOT NULL,
        [SealNumber] nvarchar(40) NOT NULL,
        [SealName] nvarchar(60) NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [SubjectNumber] nvarchar(40) NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [TitleHash] nvarchar(64) NOT NULL,
        [Initials] nvarchar(200) NOT NULL,
        [Copies] int NOT NULL,
        [ApprovedBy] nvarchar(200) NOT NULL,
        [AskedBy] nvarchar(200) NOT NULL,
        [KeeperId] uniqueidentifier NOT NULL,
        [SealedBy] nvarchar(200) NOT NULL,
        [Page] int NOT NULL,
        [Straddles] bit NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [BeforeHash] nvarchar(64) NOT NULL,
        [AfterHash] nvarchar(64) NOT NULL,
        [PreviousHash] nvarchar(64) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_SealUses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SealUses_SealLedgers_AgencyId] FOREIGN KEY ([AgencyId]) REFERENCES [SealLedgers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SealUses_Seals_SealId] FOREIGN KEY ([SealId]) REFERENCES [Seals] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [SealRequestLines] (
        [RequestId] uniqueidentifier NOT NULL,
        [Place] int NOT NULL,
        [Agency] nvarchar(60) NOT NULL,
        [AgencyId] uniqueidentifier NOT NULL,
        [ApprovedById] uniqueidentifier NOT NULL,
        [ApprovedBy] nvarchar(200) NOT NULL,
        [ApprovedAt] datetime2 NOT NULL,
        [Page] int NOT NULL,
        [XMm] float NOT NULL,
        [YMm] float NOT NULL,
        [UseId] uniqueidentifier NULL,
        [SealNumber] nvarchar(40) NOT NULL,
        [SealedBy] nvarchar(200) NOT NULL,
        [SealedAt] datetime2 NULL,
        [SealedHash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_SealRequestLines] PRIMARY KEY ([RequestId], [Place]),
        CONSTRAINT [FK_SealRequestLines_SealRequests_RequestId] FOREIGN KEY ([RequestId]) REFERENCES [SealRequests] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [FollowUps] (
        [Id] uniqueidentifier NOT NULL,
        [DocumentId] uniqueidentifier NOT NULL,
        [PublicationId] uniqueidentifier NOT NULL,
        [IssuerId] uniqueidentifier NOT NULL,
        [UnitId] uniqueidentifier NOT NULL,
        [Responsible] nvarchar(200) NOT NULL,
        [ReleasedOn] date NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [DueOn] date NOT NULL,
        [SupplementDueOn] date NULL,
        [Recorded] int NOT NULL,
        [ToldDueOn] date NULL,
        [ToldOverOn] date NULL,
        [Closing_At] datetime2 NULL,
        [Closing_By] nvarchar(200) NULL,
        [Closing_Questions] int NULL,
        [Closing_Reads] bigint NULL,
        [Closing_Satisfaction] nvarchar(40) NULL,
        [Closing_Summary] nvarchar(4000) NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_FollowUps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FollowUps_Documents_DocumentId] FOREIGN KEY ([DocumentId]) REFERENCES [Documents] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FollowUps_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PublicationDowns] (
        [Id] uniqueidentifier NOT NULL,
        [PublicationId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [Way] nvarchar(40) NOT NULL,
        [Reason] nvarchar(300) NOT NULL,
        [PublicWords] nvarchar(300) NOT NULL,
        [Contact] nvarchar(100) NOT NULL,
        [TargetId] uniqueidentifier NULL,
        [DownById] uniqueidentifier NOT NULL,
        [DownBy] nvarchar(200) NOT NULL,
        [DownAt] datetime2 NOT NULL,
        [BackBy] nvarchar(200) NOT NULL,
        [BackReason] nvarchar(300) NOT NULL,
        [BackAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_PublicationDowns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PublicationDowns_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PublicationDowns_Publications_TargetId] FOREIGN KEY ([TargetId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PublishedContents] (
        [Id] uniqueidentifier NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_PublishedContents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PublishedContents_Publications_Id] FOREIGN KEY ([Id]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PublishedSheets] (
        [PublicationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Svg] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_PublishedSheets] PRIMARY KEY ([PublicationId], [Number]),
        CONSTRAINT [FK_PublishedSheets_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [PublishedSupplements] (
        [Id] uniqueidentifier NOT NULL,
        [PublicationId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Title] nvarchar(150) NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [TextHash] nvarchar(64) NOT NULL,
        [ReleasedBy] nvarchar(200) NOT NULL,
        [ReleasedAt] datetime2 NOT NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_PublishedSupplements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PublishedSupplements_Publications_PublicationId] FOREIGN KEY ([PublicationId]) REFERENCES [Publications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [FollowUpLooks] (
        [Id] uniqueidentifier NOT NULL,
        [FollowUpId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [Days] int NOT NULL,
        [IsPlanned] bit NOT NULL,
        [DueOn] date NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Level] nvarchar(40) NULL,
        [Questions] nvarchar(4000) NOT NULL,
        [Misreadings] nvarchar(4000) NOT NULL,
        [ChannelsJson] nvarchar(max) NOT NULL,
        [Decision] nvarchar(40) NULL,
        [Words] nvarchar(4000) NOT NULL,
        [RecordedBy] nvarchar(200) NOT NULL,
        [RecordedAt] datetime2 NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_FollowUpLooks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FollowUpLooks_FollowUps_FollowUpId] FOREIGN KEY ([FollowUpId]) REFERENCES [FollowUps] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE TABLE [Supplements] (
        [Id] uniqueidentifier NOT NULL,
        [FollowUpId] uniqueidentifier NOT NULL,
        [Serial] int NOT NULL,
        [Answers] nvarchar(500) NOT NULL,
        [Title] nvarchar(150) NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [DrafterId] uniqueidentifier NOT NULL,
        [Drafter] nvarchar(200) NOT NULL,
        [WriterIds] nvarchar(2000) NOT NULL,
        [Since] datetime2 NOT NULL,
        [Approval_At] datetime2 NULL,
        [Approval_By] nvarchar(200) NULL,
        [Approval_ById] uniqueidentifier NULL,
        [Approval_Hash] nvarchar(64) NULL,
        [Approval_Words] nvarchar(500) NULL,
        [Release_At] datetime2 NULL,
        [Release_By] nvarchar(200) NULL,
        [Release_ById] uniqueidentifier NULL,
        [Release_Hash] nvarchar(64) NULL,
        [Release_Words] nvarchar(500) NULL,
        [Return_At] datetime2 NULL,
        [Return_By] nvarchar(200) NULL,
        [Return_ById] uniqueidentifier NULL,
        [Return_Hash] nvarchar(64) NULL,
        [Return_Words] nvarchar(500) NULL,
        [Review_At] datetime2 NULL,
        [Review_By] nvarchar(200) NULL,
        [Review_ById] uniqueidentifier NULL,
        [Review_Hash] nvarchar(64) NULL,
        [Review_Words] nvarchar(500) NULL,
        [Sent_At] datetime2 NULL,
        [Sent_By] nvarchar(200) NULL,
        [Sent_ById] uniqueidentifier NULL,
        [Sent_Hash] nvarchar(64) NULL,
        [Sent_Words] nvarchar(500) NULL,
        [Revision] int NOT NULL,
        CONSTRAINT [PK_Supplements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Supplements_FollowUps_FollowUpId] FOREIGN KEY ([FollowUpId]) REFERENCES [FollowUps] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Hash', N'KeptLength', N'KeptSequence', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] ON;
    EXEC(N'INSERT INTO [AuditHeads] ([Id], [Hash], [KeptLength], [KeptSequence], [Sequence])
    VALUES (1, N''0000000000000000000000000000000000000000000000000000000000000000'', CAST(0 AS bigint), CAST(0 AS bigint), CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Hash', N'KeptLength', N'KeptSequence', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccessLimits_ObjectKind_ObjectId] ON [AccessLimits] ([ObjectKind], [ObjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AccessLimitSubjects_LimitId] ON [AccessLimitSubjects] ([LimitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AccessLimitSubjects_StaffId] ON [AccessLimitSubjects] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AccessLimitSubjects_UnitId] ON [AccessLimitSubjects] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountClaims_UserId] ON [AccountClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AccountLogins_UserId] ON [AccountLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Accounts] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Accounts_StaffId] ON [Accounts] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Accounts] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AgencyAbbreviations_AgencyId] ON [AgencyAbbreviations] ([AgencyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AgencyAbbreviations_Text] ON [AgencyAbbreviations] ([Text]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ArchivedFiles_AgencyId_Year_Retention_ItemNumber] ON [ArchivedFiles] ([AgencyId], [Year], [Retention], [ItemNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ArchivedFiles_DocumentId] ON [ArchivedFiles] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ArchivedFiles_FiledAt_Id] ON [ArchivedFiles] ([FiledAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ArchiveDiscrepancies_AgencyId] ON [ArchiveDiscrepancies] ([AgencyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ArchiveDiscrepancies_DocumentId] ON [ArchiveDiscrepancies] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ArchiveReconciliations_At] ON [ArchiveReconciliations] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ArchiveSeries_AgencyId_Year_Retention] ON [ArchiveSeries] ([AgencyId], [Year], [Retention]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_AccountId_Sequence] ON [AuditEntries] ([AccountId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_At_Sequence] ON [AuditEntries] ([At], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_SubjectId_Sequence] ON [AuditEntries] ([SubjectId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarDays_Date] ON [CalendarDays] ([Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Certificates_AgencyId_Status_ValidUntil] ON [Certificates] ([AgencyId], [Status], [ValidUntil]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Certificates_Fingerprint] ON [Certificates] ([Fingerprint]) WHERE [Fingerprint] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Certificates_KeeperId] ON [Certificates] ([KeeperId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Certificates_PredecessorId] ON [Certificates] ([PredecessorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CheckRuleSwitches_AgencyId_Code] ON [CheckRuleSwitches] ([AgencyId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ChosenColumns_AccountId_List] ON [ChosenColumns] ([AccountId], [List]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Circulations_SubjectId_SentAt] ON [Circulations] ([SubjectId], [SentAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ClassifiedCases_AgencyId_FoundAt_Id] ON [ClassifiedCases] ([AgencyId], [FoundAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ClassifiedCases_DocumentId] ON [ClassifiedCases] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_CommandRecords_At] ON [CommandRecords] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Corrections_CorrectingId] ON [Corrections] ([CorrectingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Corrections_DocumentId_Serial] ON [Corrections] ([DocumentId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Deliveries_AgencyId_State_DueAt_Id] ON [Deliveries] ([AgencyId], [State], [DueAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Deliveries_DocumentId_AgencyId_Serial] ON [Deliveries] ([DocumentId], [AgencyId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_DocumentRemarks_DocumentId_At] ON [DocumentRemarks] ([DocumentId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Documents_AgencyId_Status_SavedAt_Id] ON [Documents] ([AgencyId], [Status], [SavedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Documents_IssuerId_DocumentDate_Id] ON [Documents] ([IssuerId], [DocumentDate], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Documents_OwnerStaffId_SavedAt_Id] ON [Documents] ([OwnerStaffId], [SavedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Documents_RenditionHash] ON [Documents] ([RenditionHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Documents_RouteId] ON [Documents] ([RouteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DocumentVersions_DocumentId_Number] ON [DocumentVersions] ([DocumentId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FollowUpLooks_FollowUpId_Serial] ON [FollowUpLooks] ([FollowUpId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FollowUps_DocumentId] ON [FollowUps] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_FollowUps_PublicationId] ON [FollowUps] ([PublicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_FollowUps_Status_DueOn_Id] ON [FollowUps] ([Status], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FormerOutputs_AgencyId_Year] ON [FormerOutputs] ([AgencyId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_IndexSeries_AgencyId] ON [IndexSeries] ([AgencyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_IndexSeries_Code_Year] ON [IndexSeries] ([Code], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_InterceptedFiles_At_Id] ON [InterceptedFiles] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_InterceptedFiles_SettledAt] ON [InterceptedFiles] ([SettledAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_IssuePlans_DocumentId] ON [IssuePlans] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_IssuePlans_State_DueAt] ON [IssuePlans] ([State], [DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_KeptTexts_AccountId_Subject_Field] ON [KeptTexts] ([AccountId], [Subject], [Field]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_KeptTexts_SavedAt] ON [KeptTexts] ([SavedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderInterpretations_AgencyId_HeldOn_Id] ON [LeaderInterpretations] ([AgencyId], [HeldOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderInterpretations_DocumentId] ON [LeaderInterpretations] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_LeaderInterpretations_LeaderId] ON [LeaderInterpretations] ([LeaderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NegativeLists_AgencyId_Number] ON [NegativeLists] ([AgencyId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_NormativeEntries_AgencyId_Year_Serial] ON [NormativeEntries] ([AgencyId], [Year], [Serial]) WHERE [Year] IS NOT NULL AND [Serial] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NormativeEntries_DocumentId] ON [NormativeEntries] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_NormativeEntries_InForceUntil_Id] ON [NormativeEntries] ([InForceUntil], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NormativeSeries_AgencyId_Year] ON [NormativeSeries] ([AgencyId], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NoticeChoices_StaffId] ON [NoticeChoices] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_At] ON [Notices] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_StaffId_ReadAt] ON [Notices] ([StaffId], [ReadAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Notices_StaffId_SubjectId_At] ON [Notices] ([StaffId], [SubjectId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NumberEntries_DocumentId] ON [NumberEntries] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NumberEntries_SeriesId_Serial] ON [NumberEntries] ([SeriesId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NumberEntries_Year_Abbreviation_Serial] ON [NumberEntries] ([Year], [Abbreviation], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_NumberSeries_Abbreviation_Year] ON [NumberSeries] ([Abbreviation], [Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_NumberSeries_AgencyId] ON [NumberSeries] ([AgencyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_DispatchedAt] ON [OutboxMessages] ([DispatchedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_OwnPhrases_AccountId_Order] ON [OwnPhrases] ([AccountId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PasswordHistory_AccountId_SetAt] ON [PasswordHistory] ([AccountId], [SetAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PlannedPapers_AgencyId_Year_Quarter_Id] ON [PlannedPapers] ([AgencyId], [Year], [Quarter], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_PlannedPapers_DocumentId] ON [PlannedPapers] ([DocumentId]) WHERE [DocumentId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PlannedPapers_UnitId] ON [PlannedPapers] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PlannedPaperTies_DocumentId] ON [PlannedPaperTies] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PlannedPaperTies_ItemId] ON [PlannedPaperTies] ([ItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PostHoldings_IsOver_EndsOn] ON [PostHoldings] ([IsOver], [EndsOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PostHoldings_PostId] ON [PostHoldings] ([PostId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PostHoldings_StaffId] ON [PostHoldings] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Posts_UnitId_Order] ON [Posts] ([UnitId], [Order]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PublicationDowns_PublicationId_Serial] ON [PublicationDowns] ([PublicationId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_PublicationDowns_TargetId] ON [PublicationDowns] ([TargetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Publications_DocumentId] ON [Publications] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Publications_IndexNumber] ON [Publications] ([IndexNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Publications_ReleasedAt_Id] ON [Publications] ([ReleasedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Publications_SeriesId_Serial] ON [Publications] ([SeriesId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PublishedSupplements_PublicationId_Number] ON [PublishedSupplements] ([PublicationId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ReadingItems_CirculationId] ON [ReadingItems] ([CirculationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ReadingItems_StaffId_Pile_UrgencyRank_SortsAt_Id] ON [ReadingItems] ([StaffId], [Pile], [UrgencyRank], [SortsAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ReadingItems_StaffId_State_SortsAt_Id] ON [ReadingItems] ([StaffId], [State], [SortsAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ReadingItems_SubjectId_StaffId] ON [ReadingItems] ([SubjectId], [StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReappraisalDates_DocumentId] ON [ReappraisalDates] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ReappraisalDates_DueOn] ON [ReappraisalDates] ([DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RecentContacts_OwnerId_StaffId] ON [RecentContacts] ([OwnerId], [StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Renditions_DocumentId_Serial] ON [Renditions] ([DocumentId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_OccasionId] ON [RoleGrants] ([OccasionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_PostId] ON [RoleGrants] ([PostId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_RoleCode] ON [RoleGrants] ([RoleCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleGrants_StaffId] ON [RoleGrants] ([StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Roles_Name] ON [Roles] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_RosterImports_UploadedAt] ON [RosterImports] ([UploadedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Routes_SubjectId] ON [Routes] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_RouteSteps_RouteId] ON [RouteSteps] ([RouteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_RouteSteps_RouteInstanceId] ON [RouteSteps] ([RouteInstanceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RouteTemplates_Code_Version] ON [RouteTemplates] ([Code], [Version]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_SealActs_SealId_At] ON [SealActs] ([SealId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_SealRequestLines_AgencyId] ON [SealRequestLines] ([AgencyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_SealRequests_DocumentId] ON [SealRequests] ([DocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_SealRequests_RenditionId] ON [SealRequests] ([RenditionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_SealRequests_State_AskedAt_Id] ON [SealRequests] ([State], [AskedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Seals_AgencyId_AppliedAt_Id] ON [Seals] ([AgencyId], [AppliedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Seals_AgencyId_Year_Serial] ON [Seals] ([AgencyId], [Year], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Seals_CertificateId] ON [Seals] ([CertificateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Seals_Number] ON [Seals] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Seals_PredecessorId] ON [Seals] ([PredecessorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SealUses_AgencyId_Serial] ON [SealUses] ([AgencyId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_SealUses_SealId] ON [SealUses] ([SealId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_SealUses_SubjectId] ON [SealUses] ([SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SettingValues_Key] ON [SettingValues] ([Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Staff_EmployeeNumber] ON [Staff] ([EmployeeNumber]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Staff_Name] ON [Staff] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Staff_PinyinInitials_Name_Id] ON [Staff] ([PinyinInitials], [Name], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_StoredFiles_Hash] ON [StoredFiles] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_StoredFiles_OwnerStaffId_CreatedAt] ON [StoredFiles] ([OwnerStaffId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_StoredFiles_UnitId] ON [StoredFiles] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Supplements_FollowUpId_Serial] ON [Supplements] ([FollowUpId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Supplements_Status] ON [Supplements] ([Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ToldMarks_SubjectId_Of_On_Mark] ON [ToldMarks] ([SubjectId], [Of], [On], [Mark]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_UnitNames_UnitId_StartsOn] ON [UnitNames] ([UnitId], [StartsOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_NextRenameOn] ON [Units] ([NextRenameOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Units_ParentId] ON [Units] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Units_Path] ON [Units] ([Path]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Urgings_ItemId] ON [Urgings] ([ItemId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_Urgings_RouteId_At] ON [Urgings] ([RouteId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_UserSessions_AccountId_EndedAt] ON [UserSessions] ([AccountId], [EndedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_ValidityMarks_BasisDocumentId] ON [ValidityMarks] ([BasisDocumentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ValidityMarks_DocumentId_Serial] ON [ValidityMarks] ([DocumentId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_RouteId] ON [WorkItems] ([RouteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_StaffId_Pile_UrgencyRank_SortsAt_Id] ON [WorkItems] ([StaffId], [Pile], [UrgencyRank], [SortsAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_StaffId_State_SortsAt_Id] ON [WorkItems] ([StaffId], [State], [SortsAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_State_LeavesAt] ON [WorkItems] ([State], [LeavesAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_State_Reminded_DueAt] ON [WorkItems] ([State], [Reminded], [DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    CREATE INDEX [IX_WorkItems_SubjectId_StaffId] ON [WorkItems] ([SubjectId], [StaffId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127134749_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127134749_Initial', N'10.0.14');
END;

COMMIT;
GO

