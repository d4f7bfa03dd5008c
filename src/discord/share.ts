import {
  ComponentType,
  MessageFlags,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type MessageComponentInteraction,
} from 'discord.js';

/** What the button under an answer does that shows it to everybody. */
export const shareAction = 'share';

const withoutControls = (container: APIContainerComponent): APIContainerComponent => ({
  ...container,
  components: container.components.filter(({ type }) => type !== ComponentType.ActionRow),
});

/** Shows everybody what stands in the message that was pressed, without what can be pressed in it. */
export const share = async (interaction: MessageComponentInteraction): Promise<void> => {
  const shown = interaction.message.components.map(
    (component) => component.toJSON() as APIMessageTopLevelComponent,
  );
  const containers = shown
    .filter((component) => component.type === ComponentType.Container)
    .map(withoutControls);
  await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: containers });
};
