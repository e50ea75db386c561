model PipeStep "Plug flow through n mixed cells: the answer to a step of the inlet temperature is an Erlang distribution"
  parameter Integer n = 20;
  parameter Real tau(unit="s") = 100 "Length over velocity";
  input Real T_in(start=1);
  output Real T_out;
  Real T[n](each start=0, each fixed=true);
equation
  der(T[1]) = n/tau*(T_in - T[1]);
  for k in 2:n loop
    der(T[k]) = n/tau*(T[k-1] - T[k]);
  end for;
  T_out = T[n];
end PipeStep;
