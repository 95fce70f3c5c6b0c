import { z } from 'zod/v3';
import { ActionCall, TemplateCall } from './ActionCall';

/** The frameworks take schemas of this version of zod. @internal */
export type ObjectSchema = z.AnyZodObject;

/** How an action touches the world. @internal */
export interface ActionAttributes {
  readOnly: boolean;
  destructive: boolean;
  idempotent: boolean;
}

/**
 * One thing that can be asked of disaster recovery, said once for all frameworks that let somebody ask.
 * @internal
 */
export interface ActionDefinition<
  Input extends ObjectSchema = ObjectSchema,
  Output extends ObjectSchema = ObjectSchema,
> {
  /** In kebab case; names of tools hold no colon. */
  name: string;
  title: string;
  description: string;
  attributes: ActionAttributes;
  input: Input;
  output: Output;
  examples: Array<{ title: string; input: z.input<Input> }>;
  run(input: z.output<Input>, call: ActionCall): Promise<z.input<Output>>;
}

/**
 * The same as a step of a template, which has a workspace, a log and time.
 * @internal
 */
export interface TemplateActionDefinition<
  Input extends ObjectSchema = ObjectSchema,
  Output extends ObjectSchema = ObjectSchema,
> {
  /** For example `dr:schedule:generate`. */
  id: string;
  description: string;
  input: Input;
  output: Output;
  examples: Array<{ title: string; input: z.input<Input> }>;
  run(input: z.output<Input>, call: TemplateCall): Promise<z.input<Output>>;
}

/** Lets the types of a definition be inferred from its schemas. @internal */
export function defineAction<Input extends ObjectSchema, Output extends ObjectSchema>(
  definition: ActionDefinition<Input, Output>,
): ActionDefinition<Input, Output> {
  return definition;
}

/** The same for a step of a template. @internal */
export function defineTemplateAction<Input extends ObjectSchema, Output extends ObjectSchema>(
  definition: TemplateActionDefinition<Input, Output>,
): TemplateActionDefinition<Input, Output> {
  return definition;
}

/** An action as a step of a template, where it needs nothing that only templates have. @internal */
export function asStep<Input extends ObjectSchema, Output extends ObjectSchema>(
  id: string,
  { description, input, output, examples, run }: ActionDefinition<Input, Output>,
): TemplateActionDefinition<Input, Output> {
  return { id, description, input, output, examples, run };
}
