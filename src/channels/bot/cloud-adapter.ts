// The Bot Framework's own adapter, for POST /api/messages (Microsoft Teams and other Azure channels).
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';
import type { Config } from '../../config.ts';

export function makeCloudAdapter(
  config: Config,
  onFault: (error: unknown, context: TurnContext) => Promise<void>,
): CloudAdapter {
  keepEntityProperties();
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: config.MICROSOFT_APP_ID ?? '',
      MicrosoftAppPassword: config.MICROSOFT_APP_PASSWORD ?? '',
      MicrosoftAppType: config.MICROSOFT_APP_ID ? config.MICROSOFT_APP_TYPE : 'MultiTenant',
      MicrosoftAppTenantId: config.MICROSOFT_APP_TENANT_ID ?? '',
    }),
  );
  adapter.onTurnError = async (context, error) => onFault(error, context);
  return adapter;
}

/**
 * botframework-connector 4.23 loses all but `type` of each entity on the wire, without an error: citations, the AI
 * label and streaming vanish. Allowing additional properties on its mapper brings them back; a test captures the body.
 */
function keepEntityProperties(): void {
  const entity = mappers.Entity as unknown as { type: { additionalProperties?: unknown } };
  entity.type.additionalProperties = { type: { name: 'Object' } };
}
